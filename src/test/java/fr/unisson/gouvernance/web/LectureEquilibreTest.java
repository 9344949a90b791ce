package fr.unisson.gouvernance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.SiegeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LectureEquilibreTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);

    @Test
    void cinq_sieges_vacants_ne_font_pas_une_composition() {
        var lue = lire("", "", "", "", "");
        assertThat(lue.respecte()).isFalse();
        assertThat(lue.verdict())
                .isEqualTo(
                        "La composition respecte le minimum légal, sous réserve de pourvoir"
                                + " 5 sièges.");
        assertThat(lue.controles()).noneMatch(PageFicheInstance.Controle::rempli);
    }

    @Test
    void un_siege_vacant_qui_manque_se_dit() {
        var lue = lire("Ahmed", "", "Odile", "Awa", "Paul");
        assertThat(lue.respecte()).isFalse();
        assertThat(lue.verdict()).endsWith("sous réserve de pourvoir un siège.");
        assertThat(lue.controles())
                .filteredOn(c -> !c.rempli())
                .extracting(PageFicheInstance.Controle::constat)
                .containsExactly(
                        "2 sièges ; pourvus : un siège",
                        "3 sur 5 (60 %) ; pourvus : 2 sur 4 (50 %)");
    }

    @Test
    void une_composition_pourvue_respecte_le_minimum() {
        assertThat(lire("Ahmed", "Jeanne", "Odile", "Awa", "Paul").verdict())
                .isEqualTo("La composition respecte le minimum légal.");
    }

    /// Two users, a family, an elected professional, the managing body.
    private static PageFicheInstance.EquilibreLu lire(String... noms) {
        var colleges =
                List.of(
                        College.USAGERS,
                        College.USAGERS,
                        College.FAMILLES,
                        College.PROFESSIONNELS,
                        College.ORGANISME_GESTIONNAIRE);
        var sieges =
                java.util.stream.IntStream.range(0, noms.length)
                        .mapToObj(i -> siege(i + 1, colleges.get(i), noms[i]))
                        .toList();
        return Objects.requireNonNull(LectureEquilibre.de(NatureInstance.CVS, sieges, JOUR));
    }

    private static Siege siege(int place, College college, String nom) {
        return new Siege(
                new SiegeId(place),
                1,
                new InstanceId(1),
                place,
                college,
                null,
                FonctionSiege.MEMBRE,
                null,
                null,
                nom,
                "",
                "",
                Designation.ELECTION,
                JOUR.minusYears(1),
                null,
                "",
                null);
    }
}
