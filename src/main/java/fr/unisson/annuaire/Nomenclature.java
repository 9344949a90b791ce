package fr.unisson.annuaire;

/// A code of the FINESS nomenclatures.
public record Nomenclature(String code, String libelle, String famille) {}
