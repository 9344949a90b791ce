package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;

/// A report being written.
public record PageBilanBrouillon(
        TeteInstance tete, int annee, int version, String texte, Erreurs erreurs, boolean apercu) {

    /// Never saved: what the tables tell.
    public boolean neuf() {
        return version == 0;
    }

    public String adresse() {
        return tete.adresse() + "/bilan/" + annee;
    }
}
