package fr.unisson.socle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a timeline, in words.
///
/// @param groupe lines told as one, each still to be read
public record Evenement(
        String quand,
        String titre,
        @Nullable String auteur,
        @Nullable String detail,
        @Nullable String lien,
        List<Evenement> groupe) {

    public Evenement {
        groupe = List.copyOf(groupe);
    }

    public Evenement(
            String quand,
            String titre,
            @Nullable String auteur,
            @Nullable String detail,
            @Nullable String lien) {
        this(quand, titre, auteur, detail, lien, List.of());
    }

    public Evenement(String quand, String titre, @Nullable String auteur) {
        this(quand, titre, auteur, null, null);
    }
}
