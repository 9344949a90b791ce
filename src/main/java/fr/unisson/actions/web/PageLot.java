package fr.unisson.actions.web;

import fr.unisson.actions.Lots.Issue;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several actions about to change together.
public record PageLot(
        Fil fil, List<Choisie> choisies, List<Choix> membres, Saisie form, Erreurs erreurs) {

    public record Choisie(String id, int version, String nom, String titre, String faits) {}

    public record Saisie(
            @Nullable String geste,
            @Nullable String pilote,
            @Nullable String echeance,
            @Nullable String motif) {
        static final Saisie VIDE = new Saisie(null, null, null, null);
    }

    /// What became of each.
    public record PageIssues(Fil fil, List<Issue> faites, List<Issue> refusees) {}
}
