package fr.unisson.echeances.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.echeances.Cadence;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoupureTest {

    @ParameterizedTest
    @CsvSource({
        // a Wednesday: before and after the hour
        "QUOTIDIEN, 2026-11-18T07:29, 2026-11-17T07:30",
        "QUOTIDIEN, 2026-11-18T07:30, 2026-11-18T07:30",
        "QUOTIDIEN, 2026-11-18T23:00, 2026-11-18T07:30",
        // nothing leaves on Sunday, nor before the hour on Monday
        "QUOTIDIEN, 2026-11-22T10:00, 2026-11-20T07:30",
        "QUOTIDIEN, 2026-11-23T07:00, 2026-11-20T07:30",
        // 11 November
        "QUOTIDIEN, 2026-11-11T12:00, 2026-11-10T07:30",
        "HEBDOMADAIRE, 2026-11-22T10:00, 2026-11-16T07:30",
        "HEBDOMADAIRE, 2026-11-23T07:29, 2026-11-16T07:30",
        "HEBDOMADAIRE, 2026-11-23T07:30, 2026-11-23T07:30",
        // Easter Monday 2026 is 6 April: the letter of the week goes on Tuesday
        "HEBDOMADAIRE, 2026-04-06T12:00, 2026-03-30T07:30",
        "HEBDOMADAIRE, 2026-04-07T07:29, 2026-03-30T07:30",
        "HEBDOMADAIRE, 2026-04-07T07:30, 2026-04-07T07:30",
        "AU_PLUS_TOT, 2026-11-22T10:00, 2026-11-22T09:57"
    })
    void ce_qui_est_plus_ancien_que_la_coupure_part(
            Cadence cadence, LocalDateTime maintenant, LocalDateTime coupure) {
        assertThat(Coupure.de(cadence, paris(maintenant))).contains(paris(coupure));
    }

    /// Summer time begins on 29 March 2026.
    @ParameterizedTest
    @CsvSource({"2026-03-27T12:00, 2026-03-27T06:30:00Z", "2026-03-30T12:00, 2026-03-30T05:30:00Z"})
    void l_heure_est_celle_de_paris_ete_comme_hiver(LocalDateTime maintenant, Instant coupure) {
        assertThat(Coupure.de(Cadence.QUOTIDIEN, paris(maintenant))).contains(coupure);
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void la_coupure_est_passee_et_seul_jamais_n_en_a_pas(Cadence cadence) {
        var maintenant = Instant.parse("2026-11-22T03:00:00Z");
        assertThat(Coupure.de(cadence, maintenant).isEmpty()).isEqualTo(cadence == Cadence.JAMAIS);
        Coupure.de(cadence, maintenant).ifPresent(c -> assertThat(c).isBeforeOrEqualTo(maintenant));
    }

    private static Instant paris(LocalDateTime ici) {
        return ici.atZone(Dates.PARIS).toInstant();
    }
}
