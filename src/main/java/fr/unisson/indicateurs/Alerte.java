package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Jugement;
import fr.unisson.indicateurs.domaine.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A value that asks to be looked at: it has reached a threshold, or a rule of the chart fires on
/// it.
///
/// @param valeur with its unit
/// @param raisons why, as the pages say it; at least one
/// @param rang 0 for a critical threshold, 1 for an alert, 2 for a signal of the chart alone
/// @param aValider nobody has validated the value yet
/// @param publiee everybody may read the value
public record Alerte(
        IndicateurId indicateur,
        String libelle,
        String valeur,
        Periode periode,
        List<String> raisons,
        int rang,
        boolean aValider,
        boolean publiee) {

    static final Comparator<Alerte> LA_PLUS_GRAVE_D_ABORD =
            Comparator.comparingInt(Alerte::rang).thenComparing(Alerte::libelle);

    public Alerte {
        raisons = List.copyOf(raisons);
    }

    /// What the value at this place of the series says; a row of points speaks at its last one.
    static Optional<Alerte> de(Serie serie, int place) {
        if (serie.valeur(place) == null) return Optional.empty();
        var jugement = serie.jugement(place);
        boolean critique = jugement == Jugement.CRITIQUE;
        var seuil =
                critique || jugement == Jugement.ALERTE
                        ? Stream.of(jugement.libelle())
                        : Stream.<String>empty();
        var signaux =
                serie.carte().signaux().stream()
                        .filter(s -> s.dernier() == place)
                        .map(Signal::regle)
                        .distinct()
                        .map(r -> r.libelle());
        var raisons = Stream.concat(seuil, signaux).toList();
        if (raisons.isEmpty()) return Optional.empty();
        var i = serie.indicateur();
        var v = Objects.requireNonNull(serie.valeurs().get(place));
        return Optional.of(
                new Alerte(
                        i.id(),
                        i.definition().libelle(),
                        i.definition().ecrire(v.mesure().valeur()),
                        v.periode(),
                        raisons,
                        critique ? 0 : jugement == Jugement.ALERTE ? 1 : 2,
                        v.etat() == EtatValeur.SAISIE,
                        v.etat() == EtatValeur.PUBLIEE));
    }

    /// "Seuil critique atteint, point hors limites, au 1er trimestre 2026 : 45 %".
    public String pourquoi() {
        return constat() + " : " + valeur;
    }

    /// The same for readers who may not read the value: the figure is told once it is published.
    public String pourTous() {
        return publiee ? pourquoi() : constat();
    }

    private String constat() {
        var dites = String.join(", ", raisons).toLowerCase(Locale.FRENCH);
        return dites.substring(0, 1).toUpperCase(Locale.FRENCH)
                + dites.substring(1)
                + ", "
                + periode.dans()
                + (aValider ? " (valeur à valider)" : "");
    }

    public String lien() {
        return "/indicateurs/" + indicateur;
    }
}
