package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;

/// A report: its draft being written, or one frozen version.
public final class PageBilan {

    private PageBilan() {}

    public record Brouillon(
            TeteInstance tete,
            int annee,
            int version,
            String texte,
            Erreurs erreurs,
            boolean apercu) {

        public boolean neuf() {
            return version == 0;
        }

        public String adresse() {
            return tete.adresse() + "/bilan/" + annee;
        }
    }

    public record Fige(TeteInstance tete, String titre, String texte, String empreinte, String pdf) {}
}
