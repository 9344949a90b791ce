package fr.unisson.derives.web;

import org.jspecify.annotations.Nullable;

/// What somebody tells of a drift.
public record SignalementForm(
        @Nullable String nature,
        @Nullable String faits,
        @Nullable String souhait,
        @Nullable String partie) {

    static final SignalementForm VIDE = new SignalementForm(null, null, null, null);
}
