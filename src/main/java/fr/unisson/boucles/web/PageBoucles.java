package fr.unisson.boucles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The low marks of an organisation, what was done and whether the next mark rose.
///
/// @param litTout the reader reads all the ratings of the organisation
/// @param bilan how many, in words; empty when there is none at all
public record PageBoucles(
        String bilan,
        boolean litTout,
        List<Choix> sources,
        List<Choix> issues,
        Filtres filtres,
        List<Rang> rangs,
        @Nullable String suite,
        @Nullable String debut) {

    public record Filtres(@Nullable String source, @Nullable String issue, @Nullable String q) {

        public boolean actifs() {
            return !vide(source) || !vide(issue) || !vide(q);
        }

        private static boolean vide(@Nullable String s) {
            return s == null || s.isBlank();
        }
    }

    /// @param avant the low marks of a series that this one stands for, in words
    /// @param faites what was undertaken, in words
    /// @param suite the next mark, in words
    public record Rang(
            String code,
            String libelle,
            String boucle,
            String cotation,
            String avant,
            String lien,
            String note,
            String faites,
            Pastille issue,
            String suite) {}

    public PageBoucles {
        sources = List.copyOf(sources);
        issues = List.copyOf(issues);
        rangs = List.copyOf(rangs);
    }
}
