package fr.unisson.derives;

import java.util.Map;
import java.util.Objects;

/// The thresholds of a source in one convention.
public record Seuils(Map<String, Integer> valeurs) {

    public Seuils {
        valeurs = Map.copyOf(valeurs);
    }

    public int de(String code) {
        return Objects.requireNonNull(valeurs.get(code), code);
    }
}
