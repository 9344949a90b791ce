package fr.unisson.conventions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Transition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole life of a convention, as random walks over every passage, before and after the entry
/// into force.
class VieEntiereTest {

    private static final int PAS = 200;

    private static final Set<Transition.Arete> ARETES =
            Stream.of(
                            Transition.graphe(TransitionConvention.values()),
                            Transition.graphe(TransitionEnVigueur.values()))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    /// What ends only after it was binding.
    private static final Set<EtatConvention> ACHEVEES =
            EnumSet.of(EtatConvention.EXPIREE, EtatConvention.RESILIEE, EtatConvention.REMPLACEE);

    private static final Map<EtatConvention, List<EtatConvention>> SUITES = suites();

    private static Stream<List<EtatConvention>> marches() {
        return LongStream.range(0, 2000).mapToObj(graine -> marcher(new Random(graine)));
    }

    /// What is binding was signed first, what ended was binding, and an archive is the end.
    @Test
    void une_suite_de_passages_garde_l_ordre_de_la_vie() {
        marches()
                .forEach(chemin -> {
                    var vus = EnumSet.noneOf(EtatConvention.class);
                    for (var etat : chemin) {
                        if (etat.engage()) {
                            assertThat(vus).as("%s", chemin).contains(EtatConvention.SIGNEE);
                        }
                        if (ACHEVEES.contains(etat)) {
                            assertThat(vus).as("%s", chemin).contains(EtatConvention.EN_VIGUEUR);
                        }
                        // A signed amendment lapses when its convention ends before its day.
                        if (etat == EtatConvention.CADUQUE) {
                            assertThat(vus).as("%s", chemin).contains(EtatConvention.SIGNEE);
                        }
                        if (etat == EtatConvention.RETIREE) {
                            assertThat(vus).as("%s", chemin).contains(EtatConvention.SIGNEE);
                        }
                        if (etat.avantSignature()) {
                            assertThat(vus).as("%s", chemin).doesNotContain(EtatConvention.SIGNEE);
                        }
                        assertThat(vus).as("%s", chemin).doesNotContain(EtatConvention.ARCHIVEE);
                        vus.add(etat);
                    }
                });
    }

    /// A suspension is left; every other end leads to the archive and nowhere else.
    @ParameterizedTest
    @EnumSource
    void de_chaque_etat_on_atteint_l_archive(EtatConvention etat) {
        assertThat(atteints(etat)).contains(EtatConvention.ARCHIVEE);
    }

    @ParameterizedTest
    @EnumSource
    void chaque_etat_s_atteint_depuis_le_diagnostic(EtatConvention etat) {
        assertThat(atteints(EtatConvention.DIAGNOSTIC)).contains(etat);
    }

    /// A walk is long enough to have taken each passage: none is dead.
    @Test
    void ensemble_les_marches_empruntent_chaque_passage() {
        var pris = new HashSet<Transition.Arete>();
        marches()
                .forEach(chemin -> {
                    for (int i = 1; i < chemin.size(); i++) {
                        pris.add(
                                new Transition.Arete(
                                        chemin.get(i - 1).name(), chemin.get(i).name()));
                    }
                });
        assertThat(pris).isEqualTo(ARETES);
    }

    private static List<EtatConvention> marcher(Random hasard) {
        var chemin = new ArrayList<EtatConvention>();
        var etat = EtatConvention.DIAGNOSTIC;
        chemin.add(etat);
        for (int i = 0; i < PAS; i++) {
            var suites = SUITES.getOrDefault(etat, List.of());
            if (suites.isEmpty()) break;
            var suite = suites.get(hasard.nextInt(suites.size()));
            // Giving up is possible everywhere: rarer here, or most walks would end in it.
            if (suite == EtatConvention.ABANDONNEE && hasard.nextInt(8) > 0) continue;
            etat = suite;
            chemin.add(etat);
        }
        return chemin;
    }

    private static Set<EtatConvention> atteints(EtatConvention depart) {
        var vus = EnumSet.of(depart);
        var aVoir = new ArrayList<>(List.of(depart));
        while (!aVoir.isEmpty()) {
            for (var suite : SUITES.getOrDefault(aVoir.removeLast(), List.of())) {
                if (vus.add(suite)) aVoir.add(suite);
            }
        }
        return vus;
    }

    private static Map<EtatConvention, List<EtatConvention>> suites() {
        var suites = new HashMap<EtatConvention, List<EtatConvention>>();
        ARETES.stream()
                .sorted(java.util.Comparator.comparing(Transition.Arete::toString))
                .forEach(a ->
                        suites.computeIfAbsent(
                                        EtatConvention.valueOf(a.de()), _ -> new ArrayList<>())
                                .add(EtatConvention.valueOf(a.vers())));
        return suites;
    }
}
