package fr.unisson.archives.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.archives.NatureArchive;
import fr.unisson.archives.RegleDeConservation;
import fr.unisson.archives.SortFinal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConservationTest {

    private static final LocalDate FIN = LocalDate.of(2026, 9, 30);

    /// What each party decided, in years (J: never), then the first day and the fate.
    @ParameterizedTest
    @CsvSource({
        "10, 2036-10-01, ELIMINATION",
        "0, 2026-10-01, ELIMINATION",
        "10 2, 2036-10-01, ELIMINATION",
        "2 30 10, 2056-10-01, ELIMINATION",
        "10 J, , CONSERVATION",
        "J, , CONSERVATION",
        "10 T5, 2036-10-01, TRI",
        "T5 10, 2036-10-01, TRI",
    })
    void la_plus_longue_vaut_pour_toutes_et_ce_qui_se_garde_toujours_ne_s_elimine_pas(
            String durees, @Nullable LocalDate possible, SortFinal sort) {
        var conclue = Conservation.conclure(FIN, regles(durees));
        assertThat(conclue.possibleLe()).isEqualTo(possible);
        assertThat(conclue.sort()).isEqualTo(sort);
    }

    @Test
    void la_fin_d_un_mois_de_fevrier_bissextile_ne_deborde_pas() {
        assertThat(Conservation.conclure(LocalDate.of(2028, 2, 29), regles("1")).possibleLe())
                .isEqualTo(LocalDate.of(2029, 3, 1));
    }

    @Test
    void l_elimination_est_possible_ce_jour_la_et_pas_la_veille() {
        var conclue = Conservation.conclure(FIN, regles("10"));
        assertThat(conclue.possible(LocalDate.of(2036, 9, 30))).isFalse();
        assertThat(conclue.possible(LocalDate.of(2036, 10, 1))).isTrue();
        assertThat(Conservation.conclure(FIN, regles("J")).possible(LocalDate.MAX)).isFalse();
    }

    @Test
    void la_raison_nomme_la_regle_qui_decide() {
        assertThat(Conservation.conclure(FIN, regles("10 30")).pourquoi())
                .contains("Partie 1", "tableau de gestion", "terme + 30 ans", "30 septembre 2026");
        assertThat(
                        Conservation.conclure(
                                        FIN,
                                        List.of(
                                                RegleDeConservation.proposee(
                                                        "EHPAD", NatureArchive.CONVENTION)))
                                .pourquoi())
                .contains("Durée proposée par Unisson", "terme + 10 ans");
    }

    @Test
    void les_durees_proposees_sont_celles_du_domaine() {
        assertThat(NatureArchive.CONVENTION.anneesParDefaut()).isEqualTo(10);
        assertThat(NatureArchive.PREUVE.anneesParDefaut())
                .isEqualTo(NatureArchive.CONVENTION.anneesParDefaut());
        assertThat(NatureArchive.DELIBERATION.anneesParDefaut()).isNull();
        assertThat(NatureArchive.TRAVAIL.anneesParDefaut()).isEqualTo(2);
        assertThat(NatureArchive.NOTIFICATION.anneesParDefaut()).isEqualTo(1);
        assertThat(RegleDeConservation.proposee("EHPAD", NatureArchive.NOTIFICATION).duree())
                .isEqualTo("1 an après l’envoi");
    }

    private static List<RegleDeConservation> regles(String durees) {
        var toutes = Arrays.asList(durees.split(" ", -1));
        return toutes.stream()
                .map(d ->
                        new RegleDeConservation(
                                "Partie " + toutes.indexOf(d),
                                NatureArchive.CONVENTION,
                                d.equals("J") ? null : Integer.valueOf(d.replace("T", "")),
                                d.equals("J")
                                        ? SortFinal.CONSERVATION
                                        : d.startsWith("T") ? SortFinal.TRI : SortFinal.ELIMINATION,
                                "tableau de gestion",
                                "Essai",
                                Objects.requireNonNull(Instant.EPOCH)))
                .toList();
    }
}
