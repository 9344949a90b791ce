package fr.unisson.socle.web;

import fr.unisson.socle.Dates;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /// What somebody did at a moment.
    ///
    /// @param auteur nobody when the platform acted by itself
    /// @param detail told only when it holds something
    public static Evenement du(
            Instant moment, String titre, @Nullable String auteur, @Nullable String detail) {
        return new Evenement(
                Dates.moment(moment),
                titre,
                Objects.requireNonNullElse(auteur, "Unisson"),
                detail == null || detail.isBlank() ? null : detail,
                null);
    }

    public Evenement vers(@Nullable String page) {
        return new Evenement(quand, titre, auteur, detail, page, groupe);
    }
}
