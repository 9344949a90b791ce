package fr.unisson.conventions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An opinion as its body gave it.
public record AvisRecu(Sens sens, LocalDate rendu, String texte, @Nullable Long fichier) {

    public enum Sens {
        FAVORABLE("Favorable"),
        AVEC_RESERVES("Avec réserves"),
        DEFAVORABLE("Défavorable"),
        NON_RENDU("Non rendu dans le délai");

        private final String libelle;

        Sens(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
