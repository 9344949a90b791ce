package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Vies.Vie;
import fr.unisson.socle.vie.Marches;
import fr.unisson.socle.vie.Transition;
import java.util.HashSet;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// Every life as random walks over its passages: no state out of reach, no dead passage, and what
/// ended moves no more.
class ViesTest {

    private static final int MARCHES = 400;
    private static final int PAS = 300;

    /// Lives that a test makes up for itself.
    private static final Pattern IMAGINEES = Pattern.compile(".*Test\\$.*");

    @Test
    void aucune_vie_ne_manque_a_la_liste() {
        var fouille = new ClassPathScanningCandidateComponentProvider(false);
        fouille.addIncludeFilter(new AssignableTypeFilter(Transition.class));
        fouille.addExcludeFilter(new RegexPatternTypeFilter(IMAGINEES));
        assertThat(fouille.findCandidateComponents("fr.unisson"))
                .extracting(b -> b.getBeanClassName())
                .containsExactlyInAnyOrderElementsOf(
                        Vies.toutes()
                                .flatMap(v -> v.lois().stream())
                                .map(Class::getName)
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fr.unisson.Vies#toutes")
    void chaque_etat_s_atteint_et_seule_une_fin_n_a_pas_de_suite(Vie vie) {
        var marches = new Marches(vie.aretes());
        assertThat(marches.atteints(vie.debut())).containsExactlyInAnyOrderElementsOf(vie.etats());
        assertThat(vie.etats())
                .filteredOn(etat -> vie.aretes().stream().noneMatch(a -> a.de().equals(etat)))
                .containsExactlyInAnyOrderElementsOf(vie.fins());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fr.unisson.Vies#toutes")
    void ensemble_les_marches_prennent_chaque_passage(Vie vie) {
        var marches = new Marches(vie.aretes(), "ABANDONNEE", "ANNULEE", "SANS_SUITE");
        var pris = new HashSet<Transition.Arete>();
        // One source for all: the first draws of neighbouring seeds resemble each other.
        var hasard = new Random(7);
        for (int i = 0; i < MARCHES; i++) {
            var chemin = marches.marcher(hasard, vie.debut(), PAS);
            assertThat(chemin.subList(0, chemin.size() - 1))
                    .as("%s", chemin)
                    .noneMatch(vie.fins()::contains);
            pris.addAll(Marches.passages(chemin));
        }
        assertThat(pris).isEqualTo(vie.aretes());
    }
}
