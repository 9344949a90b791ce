package fr.unisson.conventions;

import org.jspecify.annotations.Nullable;

/// How an amendment is called: "Avenant n° 2 : Une astreinte commune".
public final class NomDAvenant {

    private NomDAvenant() {}

    /// A title that begins with the word does not say it twice.
    ///
    /// @param rang in the order of effect, null until it takes effect
    public static String de(@Nullable Integer rang, String titre) {
        var mot = rang == null ? "Avenant" : "Avenant n° " + rang;
        if (titre.startsWith("Avenant d")) return mot + titre.substring("Avenant".length());
        return titre.startsWith("Avenant ") ? titre : mot + " : " + titre;
    }
}
