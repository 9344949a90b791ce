package fr.unisson.journal;

/// A line was added to the history of an object. Heard within the same transaction; carries
/// identifiers only, whoever listens reads what they may.
public record FaitConsigne(String objetType, long objetId) {}
