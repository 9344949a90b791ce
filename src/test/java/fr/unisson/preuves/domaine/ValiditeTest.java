package fr.unisson.preuves.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.preuves.domaine.Validite.Etat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValiditeTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 1);

    /// from, to, what it is worth on 1 March 2027: 30 May is ninety days later
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, , PROUVE",
        "2027-03-01, , PROUVE",
        "2027-03-02, , NON_PROUVE",
        "2026-01-01, 2027-05-31, PROUVE",
        "2026-01-01, 2027-05-30, EXPIRE_BIENTOT",
        "2026-01-01, 2027-03-01, EXPIRE_BIENTOT",
        "2026-01-01, 2027-02-28, NON_PROUVE"
    })
    void une_preuve_vaut_entre_ses_deux_jours(LocalDate du, LocalDate au, Etat etat) {
        assertThat(new Validite(du, au).le(JOUR)).isEqualTo(etat);
    }

    @Test
    void une_preuve_ne_vaut_ni_avant_ni_apres_son_objet() {
        var sienne = new Validite(JOUR.minusDays(9), JOUR.plusDays(200));
        assertThat(sienne.dans(null, null)).isEqualTo(sienne);
        assertThat(sienne.dans(JOUR.minusDays(20), JOUR.plusDays(300))).isEqualTo(sienne);
        assertThat(sienne.dans(JOUR.plusDays(1), null).le(JOUR)).isEqualTo(Etat.NON_PROUVE);
        assertThat(sienne.dans(null, JOUR.plusDays(4)).le(JOUR)).isEqualTo(Etat.EXPIRE_BIENTOT);
        assertThat(new Validite(JOUR, null).dans(null, JOUR.minusDays(1)).le(JOUR))
                .isEqualTo(Etat.NON_PROUVE);
    }

    @Test
    void plusieurs_preuves_valent_la_meilleure() {
        assertThat(Validite.ensemble(List.of())).isEqualTo(Etat.NON_PROUVE);
        assertThat(Validite.ensemble(List.of(Etat.NON_PROUVE))).isEqualTo(Etat.NON_PROUVE);
        assertThat(Validite.ensemble(List.of(Etat.NON_PROUVE, Etat.EXPIRE_BIENTOT)))
                .isEqualTo(Etat.EXPIRE_BIENTOT);
        assertThat(Validite.ensemble(List.of(Etat.EXPIRE_BIENTOT, Etat.PROUVE)))
                .isEqualTo(Etat.PROUVE);
    }
}
