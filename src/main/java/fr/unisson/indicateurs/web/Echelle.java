package fr.unisson.indicateurs.web;

import java.util.ArrayList;
import java.util.List;

/// A scale with round graduations. It starts at zero when the values are not far from it.
record Echelle(double bas, double haut, List<Double> graduations, int decimales) {

    private static final int INTERVALLES = 5;

    static Echelle de(List<Double> valeurs) {
        double min = valeurs.stream().mapToDouble(v -> v).min().orElse(0);
        double max = valeurs.stream().mapToDouble(v -> v).max().orElse(1);
        if (min >= 0 && (min <= 0.6 * max || min == max)) min = 0;
        if (max == min) {
            max = max == 0 ? 1 : max + Math.abs(max) * 0.1;
            min = min == 0 ? 0 : min - Math.abs(min) * 0.1;
        }
        double pas = pas((max - min) / INTERVALLES);
        double bas = Math.floor(min / pas + 1e-9) * pas;
        double haut = Math.ceil(max / pas - 1e-9) * pas;
        var graduations = new ArrayList<Double>();
        for (int i = 0; bas + i * pas <= haut + pas / 2; i++) graduations.add(bas + i * pas);
        int decimales = (int) Math.max(0, -Math.floor(Math.log10(pas) + 1e-9));
        return new Echelle(bas, haut, graduations, decimales);
    }

    /// 1, 2 or 5 times a power of ten, at least as large.
    private static double pas(double brut) {
        double puissance = Math.pow(10, Math.floor(Math.log10(brut)));
        for (double m : new double[] {1, 2, 5}) {
            if (brut <= m * puissance * (1 + 1e-9)) return m * puissance;
        }
        return 10 * puissance;
    }
}
