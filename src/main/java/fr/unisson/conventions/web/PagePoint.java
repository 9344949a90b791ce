package fr.unisson.conventions.web;

import fr.unisson.conventions.web.PagePrincipes.Prise;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A point of agreement or a divergence, with everyone's words and its whole past.
///
/// @param prises stances that hold now, of parties
/// @param usagers those of users' representatives, told apart
/// @param anciennes stances changed since
/// @param pour in whose name the reader takes a stance; null when they do not
public record PagePoint(
        TeteConvention tete,
        long id,
        boolean divergence,
        String enonce,
        @Nullable Pastille etat,
        boolean bloquante,
        List<Etape> etapes,
        List<Fait> faits,
        List<Prise> prises,
        List<Prise> usagers,
        List<Prise> anciennes,
        List<String> attendus,
        @Nullable String pour,
        @Nullable String position,
        @Nullable String motif,
        List<PassageOffert> passages,
        List<Evenement> histoire,
        Suites suites,
        Erreurs erreurs) {

    public String adresse() {
        return tete.adresse() + "/points/" + id;
    }

    /// A point being written.
    public record Nouveau(
            TeteConvention tete,
            List<Choix> articles,
            List<Choix> volets,
            PointForm form,
            Erreurs erreurs,
            String retour) {}
}
