package fr.unisson.annuaire;

import java.util.List;

/// What became of an organisation to add.
public sealed interface AjoutOrganisation {
    record Ajoutee(OrganisationId id) implements AjoutOrganisation {}

    record Refusee(List<NouvelleOrganisation.Motif> motifs) implements AjoutOrganisation {}
}
