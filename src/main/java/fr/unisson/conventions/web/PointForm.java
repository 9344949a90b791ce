package fr.unisson.conventions.web;

import fr.unisson.conventions.Registre;
import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

/// A point as typed.
///
/// @param nature ACCORD or DIVERGENCE
public record PointForm(
        @Nullable String nature,
        @Nullable Integer volet,
        @Nullable String article,
        @Nullable String enonce,
        @Nullable Boolean bloquante) {

    boolean divergence() {
        return "DIVERGENCE".equals(nature);
    }

    public boolean bloque() {
        return Boolean.TRUE.equals(bloquante);
    }

    Registre.ANoter versCommande() {
        var numero = SeanceForm.texte(article);
        return new Registre.ANoter(
                volet,
                numero.isEmpty() ? null : numero,
                divergence(),
                SeanceForm.texte(enonce),
                divergence() && bloque());
    }

    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        if (!divergence() && !"ACCORD".equals(nature))
            erreurs = erreurs.plus("nature", "Dites s’il s’agit d’un accord ou d’une divergence.");
        if (SeanceForm.texte(enonce).isEmpty())
            erreurs = erreurs.plus("enonce", "Écrivez le point en une phrase ou deux.");
        if (volet == null && SeanceForm.texte(article).isEmpty())
            erreurs = erreurs.plus("article", "Choisissez l’article ou le volet dont il s’agit.");
        return erreurs;
    }
}
