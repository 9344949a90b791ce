package fr.unisson.boucles;

import java.time.LocalDate;

/// A closed rating of a grid.
///
/// @param source the module that holds it, as its [SourceDeNotes] names itself
/// @param suivi what is rated again and again, within the source: a body, an establishment
/// @param le when it was closed
public record Cotation(
        String source, String suivi, long id, String titre, String adresse, LocalDate le) {}
