package fr.unisson.had.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.List;

/// The days that count for the sending of a HAD convention.
///
/// @param limite by when, and why; empty when nothing is due
public record PageSejours(
        TeteConvention tete,
        List<Fait> faits,
        String limite,
        boolean enRetard,
        boolean peutNoter,
        List<Choix> natures,
        Saisi saisi,
        List<Ligne> histoire,
        Erreurs erreurs) {

    public record Saisi(String nature, String jour, String motif) {}

    public record Ligne(String quoi, String jour, String motif, String par) {}
}
