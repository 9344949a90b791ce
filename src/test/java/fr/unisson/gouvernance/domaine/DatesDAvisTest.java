package fr.unisson.gouvernance.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On which days an opinion may be owed, given and answered, and a meeting set.
class DatesDAvisTest {

    private static final LocalDate JOUR = LocalDate.of(2029, 5, 10);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DEMANDER, -1, -, -, -, POUR",
                "DEMANDER, 0, -, -, -, -",
                "DEMANDER, -, 1, -9, -9, -",
                "EMETTRE, -9, 0, 0, -9, -",
                "EMETTRE, -, 1, 2, -, LE",
                "EMETTRE, -, -5, -6, -, REPONSE_DATEE",
                "EMETTRE, -, -5, -5, -, -",
                "EMETTRE, -, -, -1, -, REPONSE_DATEE",
                "EMETTRE, -, 2, 1, -, LE REPONSE_DATEE",
                "RENDRE, -9, 9, -1, -9, REPONSE_DATEE",
                "RENDRE, -, -, 0, -, -",
                "REPONDRE, -9, 9, -9, -1, EFFET_DATE",
                "REPONDRE, -, -, -9, 0, -",
                "REPONDRE, -, -, -, -, -",
                "CONSTATER_L_EFFET, -9, 9, -9, -9, -",
                "CLASSER, -9, 9, -9, -9, -",
                "RETIRER, -9, 9, -9, -9, -",
            })
    void chaque_passage_n_accepte_que_des_dates_qui_ont_un_sens(
            TransitionAvis transition,
            @Nullable Integer pour,
            @Nullable Integer le,
            @Nullable Integer reponse,
            @Nullable Integer effet,
            @Nullable String refus) {
        var dites = new DatesDAvis(jour(pour), jour(le), jour(reponse), jour(effet));
        assertThat(dites.refus(transition, JOUR))
                .extracting(Motif::code)
                .containsExactly(refus == null ? new String[0] : refus.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2029-05-09T23:59, DATE_PASSEE",
                "2029-05-10T13:59, HEURE_PASSEE",
                "2029-05-10T14:00, -",
                "2029-05-10T14:01, -",
                "2029-05-11T08:00, -",
            })
    void une_reunion_se_fixe_a_la_minute_a_venir(LocalDateTime debut, @Nullable String refus) {
        assertThat(DateDeReunion.refus(debut, JOUR.atTime(14, 0)).map(Motif::code).orElse(null))
                .isEqualTo(refus);
    }

    private static @Nullable LocalDate jour(@Nullable Integer ecart) {
        return ecart == null ? null : JOUR.plusDays(ecart);
    }
}
