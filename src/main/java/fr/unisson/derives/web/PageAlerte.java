package fr.unisson.derives.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One alert: why it is there, what was said of it, what one may do.
///
/// @param attente what is expected now, of whom and by when; empty when it is closed
/// @param retenue why the reader, who presides, does not judge this one; empty when they do
/// @param apaisee since when the rule finds it no more, empty while it does
/// @param faits what somebody told, empty when a rule found it
/// @param principal the first thing to do, null when there is none for the reader
/// @param gestes the others
/// @param issues the ways to leave it, each with the page where it is done
public record PageAlerte(
        TeteConvention tete,
        Fil fil,
        String adresse,
        String titre,
        Pastille etat,
        String attente,
        String retenue,
        String apaisee,
        List<Fait> enBref,
        String faits,
        String souhait,
        List<LectureLue> lectures,
        @Nullable PlanLu plan,
        List<ReponseLue> reponses,
        boolean peutRepondre,
        @Nullable Geste principal,
        List<Geste> gestes,
        List<Geste> issues,
        Suites suites,
        List<Evenement> histoire,
        GesteForm saisie,
        Erreurs erreurs) {

    public record LectureLue(String quand, String constat, String regle) {}

    public record PlanLu(String quoi, String qui, String pour, String lien) {}

    public record ReponseLue(String partie, String quand, String texte) {}

    /// @param aide empty when the label says enough
    public record Geste(String libelle, String adresse, String aide) {}

    public PageAlerte {
        enBref = List.copyOf(enBref);
        lectures = List.copyOf(lectures);
        reponses = List.copyOf(reponses);
        gestes = List.copyOf(gestes);
        issues = List.copyOf(issues);
        histoire = List.copyOf(histoire);
    }
}
