package fr.unisson.annuaire;

import java.util.List;

/// What another module shows on the page of an organisation: its conventions, its mandates…
/// Implemented as a bean by the modules above.
public interface ComplementOrganisation {

    /// @param precision a few words beside the link, possibly empty
    record Lien(String libelle, String adresse, String precision) {}

    /// The heading of the list, such as « Conventions ».
    String titre();

    /// What the current actor may see, most useful first; an empty list hides the heading.
    List<Lien> liens(OrganisationId organisation);
}
