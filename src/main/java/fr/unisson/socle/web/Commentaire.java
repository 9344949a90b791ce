package fr.unisson.socle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comment and its answers. `texte` is Markdown as typed; the component renders it safely.
public record Commentaire(
        String ancre,
        String auteur,
        @Nullable String qualite,
        String quand,
        String texte,
        @Nullable Pastille etat,
        List<Commentaire> reponses) {

    public Commentaire {
        reponses = List.copyOf(reponses);
    }
}
