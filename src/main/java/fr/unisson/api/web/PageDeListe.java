package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.socle.Tranche;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param suite what to send as `suite` for the next page; absent on the last one
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageDeListe<T>(List<T> elements, @Nullable String suite) {

    static final int TAILLE = 50;
    static final int TAILLE_MAX = 200;

    PageDeListe {
        elements = List.copyOf(elements);
    }

    static <S, T> PageDeListe<T> de(Tranche<S> tranche, Function<S, T> lire) {
        return new PageDeListe<>(tranche.elements().stream().map(lire).toList(), tranche.suite());
    }

    /// How many elements a page holds, as asked.
    static int taille(@Nullable Integer demandee) {
        if (demandee == null) return TAILLE;
        if (demandee < 1 || demandee > TAILLE_MAX) throw new ParametreIllisible("taille");
        return demandee;
    }
}
