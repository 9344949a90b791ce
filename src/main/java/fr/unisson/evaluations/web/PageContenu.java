package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session is about, while it is prepared.
public record PageContenu(
        Fil fil, String adresse, String titre, Form form, List<Choix> grilles, Erreurs erreurs) {

    public PageContenu {
        grilles = List.copyOf(grilles);
    }

    public record Form(
            @Nullable String version,
            @Nullable String titre,
            @Nullable String objet,
            @Nullable String grille) {}
}
