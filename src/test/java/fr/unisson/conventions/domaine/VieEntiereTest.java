package fr.unisson.conventions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Marches;
import fr.unisson.socle.vie.Transition;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// Giving up is possible everywhere.
    private static final Marches MARCHES = new Marches(ARETES, "ABANDONNEE");

    private static Stream<List<EtatConvention>> marches() {
        var hasard = new Random(7);
        return IntStream.range(0, 500)
                .mapToObj(_ ->
                        MARCHES.marcher(hasard, "DIAGNOSTIC", PAS).stream()
                                .map(EtatConvention::valueOf)
                                .toList());
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
                        // Signed, an amendment may still go back to its parties; binding, nothing.
                        if (etat.avantSignature()) {
                            assertThat(vus)
                                    .as("%s", chemin)
                                    .doesNotContain(EtatConvention.EN_VIGUEUR);
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
        assertThat(MARCHES.atteints(etat.name())).contains("ARCHIVEE");
    }
}
