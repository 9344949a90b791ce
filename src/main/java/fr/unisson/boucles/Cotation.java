package fr.unisson.boucles;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;

/// A closed rating of a grid.
///
/// @param source the module that holds it, as its [SourceDeNotes] names itself
/// @param suivi what is rated again and again, within the source: a body, an establishment
/// @param organisation that holds it
/// @param serie quickly repeated, so that its last low mark stands for those before
/// @param le when it was closed
public record Cotation(
        String source,
        String suivi,
        OrganisationId organisation,
        boolean serie,
        long id,
        String titre,
        String adresse,
        LocalDate le) {}
