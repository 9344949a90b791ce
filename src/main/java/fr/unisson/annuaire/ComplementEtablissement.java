package fr.unisson.annuaire;

import java.util.List;

/// What another module shows on the page of an establishment. Implemented as a bean by the modules
/// above.
public interface ComplementEtablissement {

    /// The heading of the list.
    String titre();

    /// What the current actor may see; an empty list hides the heading.
    List<ComplementOrganisation.Lien> liens(EtablissementVue etablissement);
}
