package fr.unisson.observation;

/// One count of the whole platform.
///
/// @param mesure what is counted, in words with dots
/// @param genre what kind of it, empty when there is one only
/// @param etat in which state, empty when it has none
public record Chiffre(String mesure, String genre, String etat, long valeur) {}
