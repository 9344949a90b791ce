package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// First step of a new session: what is rated, on which grid.
public record PageNouvelleEvaluation(
        Form form, List<Choix> grilles, List<Choix> instances, Erreurs erreurs) {

    public PageNouvelleEvaluation {
        grilles = List.copyOf(grilles);
        instances = List.copyOf(instances);
    }

    /// @param suite the session that it follows
    public record Form(
            @Nullable String titre,
            @Nullable String objet,
            @Nullable String instance,
            @Nullable String grille,
            @Nullable String suite) {}
}
