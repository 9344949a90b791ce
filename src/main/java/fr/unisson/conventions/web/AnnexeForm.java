package fr.unisson.conventions.web;

import org.jspecify.annotations.Nullable;

/// What is typed about an annex.
public record AnnexeForm(
        @Nullable String titre,
        @Nullable String nature,
        @Nullable String partie,
        @Nullable String revoir,
        @Nullable String decision,
        @Nullable String version,
        @Nullable String note,
        @Nullable String remplace,
        @Nullable String motif) {

    static AnnexeForm vide() {
        return new AnnexeForm(null, null, null, null, null, null, null, null, null);
    }
}
