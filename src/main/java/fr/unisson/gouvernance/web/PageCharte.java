package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The charter in force, the former versions, and the form of a new one.
public record PageCharte(
        TeteInstance tete,
        @Nullable Version actuelle,
        List<Version> anciennes,
        boolean modifiable,
        Form form,
        Erreurs erreurs,
        boolean apercu) {

    public PageCharte {
        anciennes = List.copyOf(anciennes);
    }

    /// @param texte Markdown, empty when it is a file
    /// @param fichier its address, null when it is a text
    public record Version(
            String titre,
            String note,
            String texte,
            @Nullable String fichier,
            @Nullable String nomFichier,
            String empreinte) {}

    /// What was typed.
    public record Form(@Nullable String texte, @Nullable String adopteeLe, @Nullable String note) {}
}
