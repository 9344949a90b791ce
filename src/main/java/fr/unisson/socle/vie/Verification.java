package fr.unisson.socle.vie;

/// One line of the check list that stands before a passage.
public record Verification(String code, String libelle, boolean remplie, String phrase) {}
