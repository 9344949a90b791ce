package fr.unisson.audits.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoisSuivantTest {

    /// last month audited, present month, next one
    @ParameterizedTest
    @CsvSource({
        "2027-03, 2027-03, 2027-04",
        "2027-03, 2027-04, 2027-04",
        "2027-03, 2027-07, 2027-07",
        "2027-05, 2027-03, 2027-06",
        "2026-12, 2027-01, 2027-01"
    })
    void un_mois_manque_reste_un_trou(YearMonth dernier, YearMonth present, YearMonth suivant) {
        assertThat(MoisSuivant.apres(dernier, present)).isEqualTo(suivant);
    }
}
