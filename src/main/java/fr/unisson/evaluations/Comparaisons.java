package fr.unisson.evaluations;

import fr.unisson.evaluations.donnees.EquivalenceSql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two sessions side by side: only items that ask the same thing are compared.
@Service
public class Comparaisons {

    private final Resultats resultats;
    private final EquivalenceSql equivalences;

    Comparaisons(Resultats resultats, EquivalenceSql equivalences) {
        this.resultats = resultats;
        this.equivalences = equivalences;
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
        Map<Long, Long> memes =
                ici.grille().id().equals(avant.grille().id())
                        ? Map.of()
                        : equivalences.identiques(ici.grille().id(), avant.grille().id());
        boolean memeVersion = ici.grille().id().equals(avant.grille().id());
        return new Comparaison(
                ici,
                avant,
                ici.lignes().stream()
                        .map(l -> {
                            @Nullable Long la =
                                    memeVersion
                                            ? Long.valueOf(l.noeud().id())
                                            : memes.get(l.noeud().id());
                            return new Paire(l, la == null ? null : avant.ligne(la).orElse(null));
                        })
                        .toList());
    }
}
