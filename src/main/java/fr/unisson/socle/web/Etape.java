package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// One step in the life of an object. `date` and `auteur` are ready to be read.
public record Etape(
        String nom, Avancement avancement, @Nullable String date, @Nullable String auteur) {

    public enum Avancement {
        FAITE("etape-faite", "fait"),
        ICI("etape-ici", "étape en cours"),
        A_VENIR("etape-a-venir", "à venir"),
        /// Passed over; the step says why.
        SANS_OBJET("etape-sans-objet", "sans objet"),
        ARRETEE("etape-arretee", "arrêté ici");

        private final String classe;
        private final String mot;

        Avancement(String classe, String mot) {
            this.classe = classe;
            this.mot = mot;
        }

        public String classe() {
            return classe;
        }

        public String mot() {
            return mot;
        }
    }

    public static Etape faite(String nom, @Nullable String date, @Nullable String auteur) {
        return new Etape(nom, Avancement.FAITE, date, auteur);
    }

    public static Etape ici(String nom, @Nullable String date, @Nullable String auteur) {
        return new Etape(nom, Avancement.ICI, date, auteur);
    }

    public static Etape aVenir(String nom) {
        return new Etape(nom, Avancement.A_VENIR, null, null);
    }
}
