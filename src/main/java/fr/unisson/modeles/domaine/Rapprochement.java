package fr.unisson.modeles.domaine;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which article of a plan a proposed one looks like, by the words they share. Rare words of the
/// plan weigh more; a title weighs three times its text.
public final class Rapprochement {

    private static final double SEUIL = 0.18;
    private static final int POIDS_DU_TITRE = 3;
    private static final int MOTS_COMMUNS_AU_MOINS = 2;
    private static final double MARGE = 1.2;
    private static final Set<String> MOTS_VIDES =
            Set.of(
                    "dans",
                    "pour",
                    "avec",
                    "leur",
                    "leurs",
                    "elle",
                    "elles",
                    "sont",
                    "cette",
                    "entre",
                    "partie",
                    "parties",
                    "convention",
                    "article",
                    "present",
                    "presente",
                    "chaque",
                    "plus",
                    "sans",
                    "tout",
                    "toute",
                    "tous",
                    "etre",
                    "fait",
                    "etablissement",
                    "association",
                    "suit",
                    "autre",
                    "autres",
                    "selon",
                    "comme",
                    "lors",
                    "dont");

    private final List<Repere> plan;
    private final Map<String, Integer> frequences = new HashMap<>();

    /// An article of the plan, as it is compared.
    public record Repere(String numero, String titre, String texte) {}

    public Rapprochement(List<Repere> plan) {
        this.plan = List.copyOf(plan);
        for (var r : plan)
            new HashSet<>(poids(r.titre(), r.texte()).keySet())
                    .forEach(m -> frequences.merge(m, 1, Integer::sum));
    }

    /// Number of the article it looks like; empty when none is close enough.
    public Optional<String> trouver(String titre, String texte) {
        var mien = poids(titre, texte);
        Repere meilleur = null;
        double plusPres = SEUIL;
        for (var r : plan) {
            double pres = proximite(mien, poids(r.titre(), r.texte()));
            if (pres > plusPres) {
                plusPres = pres;
                meilleur = r;
            }
        }
        return Optional.ofNullable(meilleur)
                .map(Repere::numero)
                .or(() -> parVocabulaire(titre, texte));
    }

    /// A text that shares little with that of the plan is told by the words of the field: two of
    /// them at least, and clearly more than for any other article.
    private Optional<String> parVocabulaire(String titre, String texte) {
        var miens = Set.copyOf(mots(titre + " " + texte));
        var fiches =
                plan.stream()
                        .collect(
                                Collectors.toMap(
                                        Repere::numero,
                                        r ->
                                                Set.copyOf(
                                                        mots(
                                                                r.titre()
                                                                        + " "
                                                                        + Vocabulaire.de(
                                                                                r.numero()))),
                                        (a, _) -> a));
        var notes = new HashMap<String, Double>();
        fiches.forEach((numero, fiche) -> {
            var communs = fiche.stream().filter(miens::contains).toList();
            if (communs.size() < MOTS_COMMUNS_AU_MOINS) return;
            notes.put(
                    numero,
                    communs.stream()
                            .mapToDouble(m ->
                                    1d
                                            / fiches.values().stream()
                                                    .filter(f -> f.contains(m))
                                                    .count())
                            .sum());
        });
        var rangees = notes.values().stream().sorted(Comparator.reverseOrder()).toList();
        if (rangees.isEmpty()) return Optional.empty();
        boolean nette = rangees.size() == 1 || rangees.getFirst() >= MARGE * rangees.get(1);
        return notes.entrySet().stream()
                .filter(_ -> nette)
                .filter(e -> e.getValue().equals(rangees.getFirst()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private double proximite(Map<String, Double> a, Map<String, Double> b) {
        double commun = 0;
        for (var e : a.entrySet()) commun += e.getValue() * b.getOrDefault(e.getKey(), 0d);
        double normes = norme(a) * norme(b);
        return normes == 0 ? 0 : commun / normes;
    }

    private static double norme(Map<String, Double> vecteur) {
        return Math.sqrt(vecteur.values().stream().mapToDouble(v -> v * v).sum());
    }

    private Map<String, Double> poids(String titre, String texte) {
        var compte = new HashMap<String, Double>();
        mots(titre).forEach(m -> compte.merge(m, (double) POIDS_DU_TITRE, Double::sum));
        mots(texte).forEach(m -> compte.merge(m, 1d, Double::sum));
        compte.replaceAll((m, n) ->
                Math.sqrt(n)
                        * Math.log(1 + (plan.size() + 1d) / (1d + frequences.getOrDefault(m, 0))));
        return compte;
    }

    private static List<String> mots(String texte) {
        var nu =
                Normalizer.normalize(texte.toLowerCase(Locale.FRANCE), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return Arrays.stream(nu.split("[^a-z]+", -1))
                .filter(m -> m.length() > 3)
                .filter(m -> !MOTS_VIDES.contains(m))
                .map(Rapprochement::racine)
                .collect(Collectors.toList());
    }

    /// Plural and feminine ends fall: « assurances » and « assurance » are one word.
    private static String racine(String mot) {
        var court = mot.replaceAll("(es|s|e|x)$", "");
        return court.length() > 7 ? court.substring(0, 7) : court;
    }
}
