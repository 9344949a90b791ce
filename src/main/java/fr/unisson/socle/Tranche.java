package fr.unisson.socle;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list read by keyset: its rows, and the cursor of the next page when there is one.
public record Tranche<T>(List<T> elements, @Nullable String suite) {

    public Tranche {
        elements = List.copyOf(elements);
    }

    /// Builds a page from `taille + 1` rows: the extra row only tells that there is a next page.
    public static <T> Tranche<T> de(List<T> lignes, int taille, Function<T, String> curseur) {
        if (lignes.size() <= taille) {
            return new Tranche<>(lignes, null);
        }
        var page = lignes.subList(0, taille);
        return new Tranche<>(page, curseur.apply(page.getLast()));
    }

    public <U> Tranche<U> transformer(Function<? super T, ? extends U> f) {
        return new Tranche<>(elements.stream().<U>map(f).toList(), suite);
    }
}
