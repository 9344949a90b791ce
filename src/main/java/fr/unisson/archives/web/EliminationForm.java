package fr.unisson.archives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is typed about an elimination.
///
/// @param privees ticked when these are not public archives
public record EliminationForm(
        @Nullable String version,
        @Nullable List<String> natures,
        @Nullable String motif,
        @Nullable String reference,
        @Nullable String visaLe,
        @Nullable String privees,
        @Nullable String raisonPrivees) {

    static EliminationForm vide() {
        return new EliminationForm(null, null, null, null, null, null, null);
    }

    public List<String> lesNatures() {
        return natures == null ? List.of() : natures;
    }

    public boolean declareesPrivees() {
        return "true".equals(privees);
    }
}
