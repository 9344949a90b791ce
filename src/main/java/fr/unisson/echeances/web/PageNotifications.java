package fr.unisson.echeances.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record PageNotifications(
        List<Ligne> lignes, boolean nonLues, @Nullable String suite, @Nullable String debut) {

    /// @param depassee what it asked for is done
    public record Ligne(
            long id,
            String genre,
            String titre,
            String texte,
            String quand,
            boolean lue,
            boolean depassee) {}

    public boolean resteALire() {
        return lignes.stream().anyMatch(l -> !l.lue());
    }
}
