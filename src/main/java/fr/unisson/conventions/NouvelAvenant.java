package fr.unisson.conventions;

import fr.unisson.conventions.domaine.TypeAvenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked when an amendment is opened.
///
/// @param articles numbers of the articles opened beside those of the types
/// @param effet day of effect, null for the day of the last signature
/// @param nouvelleFin end asked for, for a prorogation
public record NouvelAvenant(
        String titre,
        String expose,
        Set<TypeAvenant> types,
        List<String> articles,
        @Nullable LocalDate effet,
        @Nullable LocalDate nouvelleFin) {

    public NouvelAvenant {
        types = Set.copyOf(types);
        articles = List.copyOf(articles);
    }
}
