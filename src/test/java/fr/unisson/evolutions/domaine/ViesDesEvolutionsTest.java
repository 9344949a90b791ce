package fr.unisson.evolutions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The lives of the evolutions as random walks, as `VieEntiereTest` walks the life of a convention:
/// each one ends, each passage is taken, and what ended moves no more.
class ViesDesEvolutionsTest {

    private static final int PAS = 50;

    static Stream<Arguments> vies() {
        return Stream.of(
                Arguments.of(
                        "retrait",
                        Transition.graphe(TransitionRetrait.values()),
                        "ANNONCE",
                        Set.of("EFFECTIF", "RENONCE")),
                Arguments.of(
                        "adhésion",
                        Transition.graphe(TransitionAdhesion.values()),
                        "PROPOSEE",
                        Set.of("EFFECTIVE", "REFUSEE", "RETIREE", "SANS_SUITE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vies")
    void chaque_marche_finit_par_une_fin_et_ensemble_elles_prennent_chaque_passage(
            String vie, Set<Transition.Arete> aretes, String debut, Set<String> fins) {
        var pris = new HashSet<Transition.Arete>();
        // One source for all: the first draws of neighbouring seeds resemble each other.
        var hasard = new Random(7);
        IntStream.range(0, 500)
                .mapToObj(_ -> marcher(hasard, aretes, debut))
                .forEach(chemin -> {
                    assertThat(fins).as("%s", chemin).contains(chemin.getLast());
                    assertThat(chemin.subList(0, chemin.size() - 1))
                            .as("%s", chemin)
                            .doesNotContainAnyElementsOf(fins);
                    for (int i = 1; i < chemin.size(); i++)
                        pris.add(new Transition.Arete(chemin.get(i - 1), chemin.get(i)));
                });
        assertThat(pris).as(vie).isEqualTo(aretes);
    }

    private static List<String> marcher(Random hasard, Set<Transition.Arete> aretes, String debut) {
        Map<String, List<String>> suites = new HashMap<>();
        aretes.stream()
                .sorted(java.util.Comparator.comparing(Transition.Arete::toString))
                .forEach(a -> suites.computeIfAbsent(a.de(), _ -> new ArrayList<>()).add(a.vers()));
        var chemin = new ArrayList<>(List.of(debut));
        for (int i = 0; i < PAS; i++) {
            var possibles = suites.getOrDefault(chemin.getLast(), List.of());
            if (possibles.isEmpty()) break;
            chemin.add(possibles.get(hasard.nextInt(possibles.size())));
        }
        return chemin;
    }
}
