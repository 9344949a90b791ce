package fr.unisson.essms.domaine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The search itself; see [Chemin] for why it is exact.
final class RechercheDeChemin {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /// What divisions leave, far below any figure that marks can give.
    private static final BigDecimal RESTE = new BigDecimal("1E-21");

    /// An imperative criterion below 3.5, and what it lacks.
    private record Manque(BigDecimal gain, int points, List<Hauteur> marques) {}

    private final List<Hauteur> hauteurs;
    private final Map<Hauteur, BigDecimal> gains = new HashMap<>();
    private final TreeMap<BigDecimal, Integer> capacites = new TreeMap<>();
    private final TreeMap<BigDecimal, List<Manque>> manques = new TreeMap<>();
    private final EchelleQualite depart;

    private int moindre = Integer.MAX_VALUE;
    private @Nullable Map<BigDecimal, Integer> choix;

    RechercheDeChemin(List<Hauteur> hauteurs) {
        this.hauteurs = hauteurs;
        this.depart = Chemin.mesurer(hauteurs, Map.of()).orElseThrow();
        calculerLesGains();
        hauteurs.forEach(h -> capacites.merge(gain(h), h.reste(), Integer::sum));
        hauteurs.stream()
                .filter(Hauteur::imperatif)
                .collect(groupingBy(Hauteur::critere))
                .values()
                .forEach(this::manque);
        manques.values().forEach(l -> l.sort(Comparator.comparingInt(Manque::points)));
    }

    private void calculerLesGains() {
        var parCritere = hauteurs.stream().collect(groupingBy(Hauteur::critere));
        var criteresDe =
                parCritere.values().stream()
                        .collect(groupingBy(c -> c.getFirst().objectif(), counting()));
        long demarche = criteresDe.getOrDefault(EchelleQualite.DEMARCHE_QUALITE, 0L);
        long autres = parCritere.size() - demarche;
        for (var critere : parCritere.values()) {
            boolean d = critere.getFirst().objectif().equals(EchelleQualite.DEMARCHE_QUALITE);
            var poids =
                    demarche == 0 || autres == 0
                            ? BigDecimal.ONE
                            : d ? EchelleQualite.POIDS_DEMARCHE : EchelleQualite.POIDS_DES_AUTRES;
            var elements = critere.stream().collect(groupingBy(Hauteur::element, counting()));
            for (var h : critere) {
                long parmi =
                        (d ? demarche : autres)
                                * elements.size()
                                * elements.getOrDefault(h.element(), 1L);
                gains.put(h, poids.divide(BigDecimal.valueOf(parmi), PRECISION));
            }
        }
    }

    /// Imperative criteria are rated once, whoever is traced: an element has one mark.
    private void manque(List<Hauteur> critere) {
        int somme = critere.stream().mapToInt(Hauteur::points).sum();
        int haut =
                EchelleQualite.IMPERATIF_HAUT
                        .multiply(BigDecimal.valueOf(critere.size()))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        if (somme >= haut) return;
        var gain = gain(critere.getFirst());
        manques.computeIfAbsent(gain, _ -> new ArrayList<>())
                .add(new Manque(gain, haut - somme, critere));
    }

    Chemin vers(Lettre lettre, Seuils.Seuil seuil) {
        int attendus =
                BigDecimal.valueOf(seuil.imperatifs())
                        .subtract(RESTE)
                        .multiply(BigDecimal.valueOf(depart.imperatifs()))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                        .intValueExact();
        int restants = Math.max(0, attendus - depart.imperatifsHauts());
        var cible =
                BigDecimal.valueOf(seuil.objectifs())
                        .subtract(RESTE)
                        .multiply(BigDecimal.valueOf(3))
                        .divide(BigDecimal.valueOf(100), PRECISION)
                        .add(BigDecimal.ONE);
        var manque = cible.subtract(exacte());
        essayer(List.copyOf(manques.keySet()), 0, restants, new TreeMap<>(), manque);
        var gagnees = monter(manque);
        return new Chemin(
                lettre,
                gagnees.values().stream().mapToInt(Integer::intValue).sum(),
                hausses(gagnees),
                Chemin.mesurer(hauteurs, gagnees).orElseThrow());
    }

    /// The final mean before it is told.
    private BigDecimal exacte() {
        return hauteurs.stream()
                .map(h -> gain(h).multiply(BigDecimal.valueOf(h.points())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void essayer(
            List<BigDecimal> classes,
            int rang,
            int restants,
            Map<BigDecimal, Integer> pris,
            BigDecimal manque) {
        if (rang == classes.size()) {
            if (restants > 0) return;
            int cout = cout(pris, manque);
            if (cout < moindre) {
                moindre = cout;
                choix = Map.copyOf(pris);
            }
            return;
        }
        var classe = classes.get(rang);
        int auPlus = Math.min(restants, manques(classe).size());
        for (int n = 0; n <= auPlus; n++) {
            pris.put(classe, n);
            essayer(classes, rang + 1, restants - n, pris, manque);
        }
        pris.remove(classe);
    }

    private int cout(Map<BigDecimal, Integer> pris, BigDecimal manque) {
        var reste = new TreeMap<>(capacites);
        var encore = manque;
        int cout = 0;
        for (var p : pris.entrySet()) {
            int points =
                    manques(p.getKey()).stream().limit(p.getValue()).mapToInt(Manque::points).sum();
            cout += points;
            reste.merge(p.getKey(), -points, Integer::sum);
            encore = encore.subtract(p.getKey().multiply(BigDecimal.valueOf(points)));
        }
        for (var classe : reste.descendingMap().entrySet()) {
            int points = Math.min(classe.getValue(), necessaires(encore, classe.getKey()));
            cout += points;
            encore = encore.subtract(classe.getKey().multiply(BigDecimal.valueOf(points)));
        }
        return encore.signum() > 0 ? Integer.MAX_VALUE : cout;
    }

    private static int necessaires(BigDecimal manque, BigDecimal gain) {
        return manque.signum() <= 0
                ? 0
                : manque.divide(gain, 0, RoundingMode.CEILING).intValueExact();
    }

    /// The marks of the choice kept: its imperative criteria first, then the greatest gains, the
    /// lowest marks first.
    private Map<Hauteur, Integer> monter(BigDecimal manque) {
        var gagnees = new HashMap<Hauteur, Integer>();
        if (choix == null) throw new IllegalStateException("All marks at 4 reach any letter");
        var encore = manque;
        for (var p : choix.entrySet()) {
            for (var m : manques(p.getKey()).subList(0, p.getValue())) {
                distribuer(m.marques(), m.points(), gagnees);
                encore = encore.subtract(m.gain().multiply(BigDecimal.valueOf(m.points())));
            }
        }
        var parGain = hauteurs.stream().collect(groupingBy(this::gain, TreeMap::new, toList()));
        for (var classe : parGain.descendingMap().entrySet()) {
            int libres =
                    classe.getValue().stream()
                            .collect(summingInt(h -> h.reste() - gagnees.getOrDefault(h, 0)));
            int points = Math.min(libres, necessaires(encore, classe.getKey()));
            distribuer(classe.getValue(), points, gagnees);
            encore = encore.subtract(classe.getKey().multiply(BigDecimal.valueOf(points)));
        }
        return gagnees;
    }

    private static void distribuer(List<Hauteur> parmi, int points, Map<Hauteur, Integer> gagnees) {
        int restants = points;
        var ordre =
                parmi.stream()
                        .sorted(
                                Comparator.comparing(Hauteur::imperatif)
                                        .reversed()
                                        .thenComparingInt(Hauteur::points))
                        .toList();
        for (var h : ordre) {
            int pris = Math.min(restants, h.reste() - gagnees.getOrDefault(h, 0));
            if (pris > 0) gagnees.merge(h, pris, Integer::sum);
            restants -= Math.max(pris, 0);
        }
    }

    private List<Chemin.Hausse> hausses(Map<Hauteur, Integer> gagnees) {
        return hauteurs.stream()
                .filter(gagnees::containsKey)
                .map(h ->
                        new Chemin.Hausse(
                                h.element(),
                                h.personne(),
                                h.points(),
                                h.points() + gagnees.getOrDefault(h, 0)))
                .toList();
    }

    private List<Manque> manques(BigDecimal gain) {
        return manques.getOrDefault(gain, List.of());
    }

    private BigDecimal gain(Hauteur h) {
        return gains.getOrDefault(h, BigDecimal.ZERO);
    }
}
