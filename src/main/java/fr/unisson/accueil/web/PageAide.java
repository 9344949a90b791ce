package fr.unisson.accueil.web;

import java.util.Locale;

/// One help page and its neighbours.
///
/// @param texte the whole page in Markdown, its first line being the title
public record PageAide(Sujet sujet, String texte) {

    public enum Sujet {
        PARCOURS("Le parcours d’une convention"),
        ROLES("Qui fait quoi"),
        INSTANCES("Les instances"),
        REUNIONS("Les réunions et les décisions"),
        POUVOIR_DE_SIGNER("Qui peut signer"),
        SIGNATURE_ELECTRONIQUE("La signature dans Unisson"),
        PILOTAGE("Le suivi et le pilotage"),
        AVENANTS("Les avenants et les annexes"),
        DUREE_ET_RECONDUCTION("Durée, reconduction et fin"),
        CONVENTIONS_IMPORTEES("Les conventions signées ailleurs"),
        MODELES("Modèles, textes importés et copies en Word"),
        JUSTIFICATIFS_ET_ARCHIVES("Justificatifs et archives"),
        EVALUATIONS_CONJOINTES("Les évaluations conjointes"),
        CAMPAGNES("Les campagnes"),
        INDICATEURS("Les indicateurs"),
        GRILLES("Grilles : écrire, publier, emporter"),
        AUDITS("Les audits"),
        PREUVES("Les preuves"),
        PLAN_D_ACTIONS("Le plan d’actions"),
        EVALUATION_HAS("L’auto-évaluation HAS"),
        ECHEANCES("Échéances, notifications et agenda"),
        CLES_D_ACCES("Entrer avec une clé d’accès"),
        DONNEES_PERSONNELLES("Données personnelles"),
        ACCESSIBILITE("Accessibilité");

        private final String titre;

        Sujet(String titre) {
            this.titre = titre;
        }

        public String titre() {
            return titre;
        }

        public String adresse() {
            return "/aide/" + nom();
        }

        String fichier() {
            return "aide/" + nom() + ".md";
        }

        private String nom() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Sujet[] sujets() {
        return Sujet.values();
    }
}
