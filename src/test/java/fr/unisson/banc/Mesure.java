package fr.unisson.banc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Durations of one thing, in milliseconds.
final class Mesure {

    private double[] durees = new double[256];
    private int nombre;
    private int echecs;

    void ajouter(double ms) {
        if (nombre == durees.length) durees = Arrays.copyOf(durees, nombre * 2);
        durees[nombre++] = ms;
    }

    void echouer() {
        echecs++;
    }

    int nombre() {
        return nombre;
    }

    int echecs() {
        return echecs;
    }

    /// Nearest rank; null without any measure.
    @Nullable Double centile(int centieme) {
        if (nombre == 0) return null;
        var rangees = Arrays.copyOf(durees, nombre);
        Arrays.sort(rangees);
        return rangees[Math.max(0, (int) Math.ceil(nombre * centieme / 100.0) - 1)];
    }
}
