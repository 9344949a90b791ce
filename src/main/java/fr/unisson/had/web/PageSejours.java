package fr.unisson.had.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.List;

/// The days that count for the sending of a HAD convention.
public record PageSejours(
        TeteConvention tete,
        List<Fait> faits,
        Transmission transmission,
        boolean peutNoter,
        List<Choix> natures,
        Saisi saisi,
        List<Ligne> histoire,
        Erreurs erreurs) {

    /// Where the sending stands.
    ///
    /// @param phrase by when and why, or why nothing is due
    public record Transmission(String titre, String phrase, boolean enRetard) {}

    public record Saisi(String nature, String jour, String motif) {}

    public record Ligne(String quoi, String jour, String motif, String par) {}
}
