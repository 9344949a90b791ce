package fr.unisson.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecitTest {

    private static final LocalDate UN_JOUR = LocalDate.of(2026, 11, 23);

    /// `silenceJours` of `demonstration/instances.json`.
    private static final int DELAI = 15;

    @ParameterizedTest
    @EnumSource
    void le_silence_a_dure_son_delai_quel_que_soit_le_jour_du_chargement(DayOfWeek jour) {
        var chargement = UN_JOUR.with(TemporalAdjusters.nextOrSame(jour));

        assertThat(ReunionsDuRecit.lire())
                .flatMap(r -> List.of(r, r.path("seconde")))
                .filteredOn(r -> r.path("approbation").asString("").equals("SILENCE"))
                .isNotEmpty()
                .allSatisfy(r -> {
                    int diffusion = r.path("diffuseDansJours").asInt();
                    var limite = Recit.jour(chargement, diffusion).plusDays(DELAI);
                    assertThat(Recit.jour(chargement, diffusion + SeancesDuRecit.SILENCE))
                            .isAfter(limite)
                            .isBefore(chargement);
                });
    }

    @ParameterizedTest
    @EnumSource
    void rien_n_est_fait_ni_prevu_un_jour_de_fin_de_semaine(DayOfWeek jour) {
        var chargement = UN_JOUR.with(TemporalAdjusters.nextOrSame(jour));

        for (int n = 1; n <= 7; n++) {
            assertThat(Recit.jour(chargement, -n))
                    .isBefore(chargement)
                    .satisfies(RecitTest::ouvert);
            assertThat(Recit.jour(chargement, n)).isAfter(chargement).satisfies(RecitTest::ouvert);
        }
    }

    private static void ouvert(LocalDate jour) {
        assertThat(jour.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
