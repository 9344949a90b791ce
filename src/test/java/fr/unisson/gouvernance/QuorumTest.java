package fr.unisson.gouvernance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

    @ParameterizedTest
    @CsvSource({
        "AUCUN, 10, 0, 0, true",
        "TIERS, 9, 2, 0, false",
        "TIERS, 9, 3, 0, true",
        "TIERS, 10, 3, 0, false",
        "TIERS, 10, 4, 0, true",
        "MOITIE, 10, 4, 0, false",
        "MOITIE, 10, 5, 0, true",
        "MOITIE, 9, 4, 0, false",
        "MOITIE, 9, 5, 0, true",
        "PLUS_DE_LA_MOITIE, 10, 5, 0, false",
        "PLUS_DE_LA_MOITIE, 10, 6, 0, true",
        "PLUS_DE_LA_MOITIE, 9, 5, 0, true",
        "DEUX_TIERS, 9, 5, 0, false",
        "DEUX_TIERS, 9, 6, 0, true",
        "DEUX_TIERS, 10, 6, 0, false",
        "DEUX_TIERS, 10, 7, 0, true",
        "USAGERS_PLUS_DE_LA_MOITIE, 9, 9, 4, false",
        "USAGERS_PLUS_DE_LA_MOITIE, 9, 5, 5, true",
        "USAGERS_PLUS_DE_LA_MOITIE, 10, 10, 5, false",
        "USAGERS_PLUS_DE_LA_MOITIE, 10, 6, 6, true",
    })
    void le_quorum_a_ses_limites(
            Quorum quorum, int membres, int presents, int concernes, boolean atteint) {
        assertThat(quorum.atteint(membres, presents, concernes)).isEqualTo(atteint);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 'au moins 10 jours avant. La réunion a lieu aujourd’hui.'",
        "10, 1, La réunion a lieu demain.",
        "10, 9, La réunion a lieu dans 9 jours.",
        "1, 0, 'au moins un jour avant. La réunion a lieu aujourd’hui.'",
    })
    void une_convocation_tardive_se_dit(int convocation, long restent, String mots) {
        assertThat(new Delais(convocation, 15).convocationTardive(restent)).endsWith(mots);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 11", "0, 0", "10, -1"})
    void une_convocation_a_temps_ne_dit_rien(int convocation, long restent) {
        assertThat(new Delais(convocation, 15).convocationTardive(restent)).isEmpty();
    }
}
