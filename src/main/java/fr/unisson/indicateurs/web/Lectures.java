package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.domaine.Carte;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Jugement;
import fr.unisson.indicateurs.domaine.Phrase;
import fr.unisson.indicateurs.domaine.Signal;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a chart says, in words.
final class Lectures {

    /// Instead of the state of a value whose period has not ended.
    static final Pastille PROVISOIRE = new Pastille("Période en cours, provisoire", Ton.NEUTRE);

    private Lectures() {}

    /// The rule that fired, with its points.
    static String signal(Serie serie, Signal s) {
        var d = serie.indicateur().definition();
        var premier = serie.periodes().get(s.premier()).libelle();
        var dernier = serie.periodes().get(s.dernier()).libelle();
        return switch (s.regle()) {
            case HORS_LIMITES -> horsLimites(serie, s);
            case MEME_COTE ->
                    "%d points de suite du même côté : de %s à %s, toutes les valeurs sont %s %s (%s). Huit de suite ne viennent pas du hasard : quelque chose a changé."
                            .formatted(
                                    s.points().size(),
                                    premier,
                                    dernier,
                                    s.haut() ? "au-dessus de" : "au-dessous de",
                                    serie.carte().type() == Carte.Type.INDIVIDUELLE
                                            ? "la médiane"
                                            : "la moyenne",
                                    ecrire(d, serie.carte().centre()));
            case TENDANCE ->
                    "%d points de suite %s, de %s (%s) à %s (%s). Ce signe est plus fragile que les deux autres : à confirmer."
                            .formatted(
                                    s.points().size(),
                                    s.haut() ? "en hausse" : "en baisse",
                                    premier,
                                    d.ecrire(serie.valeur(s.premier())),
                                    dernier,
                                    d.ecrire(serie.valeur(s.dernier())));
        };
    }

    private static String horsLimites(Serie serie, Signal s) {
        var d = serie.indicateur().definition();
        int place = s.premier();
        var limite = (s.haut() ? serie.carte().hautes() : serie.carte().basses()).get(place);
        return "Point hors limites : %s, %s, est %s la limite %s (%s). Cherchez ce qui s’est passé."
                .formatted(
                        serie.periodes().get(place).libelle(),
                        d.ecrire(serie.valeur(place)),
                        s.haut() ? "au-dessus de" : "au-dessous de",
                        s.haut() ? "haute" : "basse",
                        ecrire(d, limite));
    }

    /// The same in a few words, for a dashboard.
    static String court(Serie serie, Signal s) {
        var premier = serie.periodes().get(s.premier()).libelle();
        var dernier = serie.periodes().get(s.dernier()).libelle();
        return switch (s.regle()) {
            case HORS_LIMITES -> "Point hors limites : " + premier;
            case MEME_COTE ->
                    s.points().size()
                            + " points de suite "
                            + (s.haut() ? "au-dessus" : "au-dessous")
                            + (serie.carte().type() == Carte.Type.INDIVIDUELLE
                                    ? " de la médiane"
                                    : " de la moyenne")
                            + ", jusqu’à "
                            + dernier;
            case TENDANCE ->
                    s.points().size()
                            + " points de suite en "
                            + (s.haut() ? "hausse" : "baisse")
                            + ", jusqu’à "
                            + dernier;
        };
    }

    /// The figure moved the way the definition wishes: worth a look, nothing to fear.
    static boolean favorable(Serie serie, Signal s) {
        return s.haut() == (serie.indicateur().definition().sens() == Sens.HAUSSE);
    }

    /// No threshold is reached and every rule that fired is good news.
    static boolean toutesFavorables(Serie serie) {
        return seuil(serie).isEmpty()
                && serie.carte().signaux().stream().allMatch(s -> favorable(serie, s));
    }

    /// The threshold that the last value has reached, then the rules that fired.
    static List<String> signaux(Serie serie) {
        return Stream.concat(
                        seuil(serie).stream(),
                        serie.carte().signaux().stream().map(s -> signal(serie, s)))
                .toList();
    }

    private static Optional<String> seuil(Serie serie) {
        int derniere = serie.derniere();
        if (derniere < 0) return Optional.empty();
        var d = serie.indicateur().definition();
        var jugement = serie.jugement(derniere);
        var seuil =
                switch (jugement) {
                    case ALERTE -> d.seuilAlerte();
                    case CRITIQUE -> d.seuilCritique();
                    case SANS_CIBLE, ATTEINTE, NON_ATTEINTE -> null;
                };
        return seuil == null
                ? Optional.empty()
                : Optional.of(
                        "%s : %s %s, pour un seuil fixé à %s."
                                .formatted(
                                        jugement.libelle(),
                                        d.ecrire(serie.valeur(derniere)),
                                        serie.periodes().get(derniere).dans(),
                                        d.ecrire(seuil)));
    }

    /// What kind of chart it is, and what its limits are made of.
    static String carte(Serie serie) {
        var carte = serie.carte();
        var d = serie.indicateur().definition();
        if (carte.mesures() == 0) return "";
        var texte =
                carte.type().libelle()
                        + ". "
                        + (carte.mesures() == 1
                                ? "Une seule valeur."
                                : carte.mesures()
                                        + " valeurs, médiane "
                                        + ecrire(d, carte.mediane())
                                        + ".");
        if (!carte.limitee()) {
            return texte
                    + " Les limites de la variation ordinaire se tracent à partir de "
                    + Carte.POINTS_POUR_DES_LIMITES
                    + " valeurs.";
        }
        return texte
                + switch (carte.type()) {
                    case PART, TAUX ->
                            " Limites à trois écarts-types autour de la moyenne ("
                                    + ecrire(d, carte.centre())
                                    + "), plus larges quand le dénominateur est petit.";
                    case INDIVIDUELLE ->
                            " Limites à trois écarts-types, estimés d’après les écarts d’une valeur"
                                    + " à la suivante.";
                };
    }

    /// The chart for who cannot see it.
    static String description(Serie serie) {
        var d = serie.indicateur().definition();
        int derniere = serie.derniere();
        if (derniere < 0) return "Aucune valeur n’a encore été mesurée.";
        var phrases = new ArrayList<String>();
        phrases.add(
                "De %s à %s."
                        .formatted(
                                serie.periodes().getFirst().libelle(),
                                serie.periodes().getLast().libelle()));
        phrases.add(
                "Dernière valeur : %s, %s."
                        .formatted(
                                d.ecrire(serie.valeur(derniere)),
                                serie.periodes().get(derniere).libelle()));
        long manquantes =
                IntStream.range(0, serie.periodes().size())
                        .filter(k -> serie.valeur(k) == null)
                        .count();
        if (manquantes > 0) {
            phrases.add(
                    manquantes == 1
                            ? "Une période sans valeur."
                            : manquantes + " périodes sans valeur.");
        }
        int fin = serie.periodes().size() - 1;
        if (serie.valeur(fin) != null && serie.provisoire(fin)) {
            phrases.add(
                    "Période en cours, provisoire : "
                            + d.ecrire(serie.valeur(fin))
                            + ", "
                            + serie.periodes().get(fin).libelle()
                            + ".");
        }
        phrases.addAll(signaux(serie));
        phrases.add("Les mêmes chiffres sont dans le tableau.");
        return String.join(" ", phrases);
    }

    static Pastille pastille(Serie serie, int place) {
        if (place < 0) return new Pastille("Pas encore mesuré", Ton.NEUTRE);
        return pastille(serie.jugement(place));
    }

    static Pastille pastille(Jugement jugement) {
        return new Pastille(
                jugement.libelle(),
                switch (jugement) {
                    case SANS_CIBLE -> Ton.NEUTRE;
                    case ATTEINTE -> Ton.FAIT;
                    case NON_ATTEINTE, ALERTE -> Ton.ATTENTE;
                    case CRITIQUE -> Ton.DANGER;
                });
    }

    static Pastille pastille(EtatValeur etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case SAISIE -> Ton.ATTENTE;
                    case VALIDEE -> Ton.EN_COURS;
                    case PUBLIEE -> Ton.FAIT;
                });
    }

    /// How the value moved: "En hausse de 3,2 % depuis …" would mix units; the former value says it
    /// better.
    static String avant(Serie serie, int place) {
        return serie.avant(place)
                .map(v -> "Avant : " + serie.indicateur().definition().ecrire(v))
                .orElse("");
    }

    static String ecrire(Definition d, @Nullable Double valeur) {
        return valeur == null ? "" : d.ecrire(BigDecimal.valueOf(valeur));
    }

    static String objectif(Serie serie, int place) {
        var cible = place < 0 ? null : serie.cibles().get(place);
        var d = serie.indicateur().definition();
        return cible == null ? "" : Phrase.objectif(d.sens()) + d.ecrire(cible);
    }
}
