package fr.unisson.essms;

import java.time.LocalDate;

/// A person traced in chapter 1, under a pseudonym.
public record PersonneTracee(
        int rang, String pseudonyme, Consentement consentement, LocalDate consentieLe) {

    /// How they agreed; the writing itself stays in their own file, never here.
    public enum Consentement {
        ECRIT("Écrit, gardé dans son dossier"),
        ORAL("Oral, noté dans son dossier"),
        REPRESENTANT("Donné par son représentant légal");

        private final String libelle;

        Consentement(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
