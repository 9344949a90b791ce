package fr.unisson.evaluations;

import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two sessions side by side: only items that ask the same thing are compared.
@Service
public class Comparaisons {

    private final Evaluations evaluations;
    private final Resultats resultats;
    private final Grilles grilles;

    Comparaisons(Evaluations evaluations, Resultats resultats, Grilles grilles) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.grilles = grilles;
    }

    public record Comparaison(Analyse ici, Analyse avant, List<Paire> paires) {

        public Comparaison {
            paires = List.copyOf(paires);
        }

        /// How many items the earlier session did not ask in the same words.
        public long nouveaux() {
            return paires.stream().filter(p -> p.avant() == null).count();
        }
    }

    /// @param avant the same item in the earlier session; null when it asked something else
    public record Paire(Analyse.Ligne ici, Analyse.@Nullable Ligne avant) {}

    @Transactional(readOnly = true)
    public Comparaison comparer(EvaluationId id, EvaluationId autre) {
        var ici = resultats.analyser(id);
        var avant = resultats.analyser(autre);
        var memes = grilles.memes(ici.lignes().stream().map(l -> l.noeud().id()).toList());
        return new Comparaison(
                ici,
                avant,
                ici.lignes().stream().map(l -> new Paire(l, meme(l, memes, avant))).toList());
    }

    /// The closed sessions that asked at least one of the same things.
    @Transactional(readOnly = true)
    public List<EvaluationVue> comparables(Analyse ici) {
        var memes =
                grilles
                        .memes(ici.lignes().stream().map(l -> l.noeud().id()).toList())
                        .values()
                        .stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        var communes = new HashMap<GrilleId, Boolean>();
        return evaluations.anterieures(ici.session()).stream()
                .filter(x ->
                        communes.computeIfAbsent(
                                x.grille(),
                                _ ->
                                        evaluations.grille(x).feuilles().stream()
                                                .anyMatch(f -> memes.contains(f.id()))))
                .toList();
    }

    /// What became several items is left out: nothing says which one to compare.
    private static Analyse.@Nullable Ligne meme(
            Analyse.Ligne ligne, Map<Long, Set<Long>> memes, Analyse avant) {
        var siennes =
                memes.getOrDefault(ligne.noeud().id(), Set.of()).stream()
                        .flatMap(n -> avant.ligne(n).stream())
                        .toList();
        return siennes.size() == 1 ? siennes.getFirst() : null;
    }
}
