package fr.unisson.derives.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.indicateurs.Sens;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReglesDesDerivesTest {

    /// The clock of Paris loses an hour on 28 March 2027 and gains one on 31 October.
    @ParameterizedTest
    @CsvSource({
        "2027-03-04T09:30:00Z, true,  2027-03-06T09:30:00Z",
        "2027-03-27T09:30:00Z, true,  2027-03-29T09:30:00Z",
        "2027-10-30T22:30:00Z, true,  2027-11-01T22:30:00Z",
        "2027-03-04T09:30:00Z, false, 2027-03-11T09:30:00Z",
        "2027-03-27T09:30:00Z, false, 2027-04-03T08:30:00Z",
        "2027-10-30T08:30:00Z, false, 2027-11-06T09:30:00Z"
    })
    void quarante_huit_heures_sont_des_heures_et_sept_jours_des_jours_de_paris(
            Instant detectee, boolean droit, Instant avant) {
        assertThat(DelaisAlerte.qualifierAvant(detectee, droit)).isEqualTo(avant);
    }

    @Test
    void le_plan_est_attendu_quinze_jours_de_paris_apres_la_qualification() {
        assertThat(DelaisAlerte.planAvant(Instant.parse("2027-03-04T23:30:00Z")))
                .isEqualTo(LocalDate.of(2027, 3, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 150, 273, false, 272",
        "2, 150, 273, true,  273",
        "4, 150, 136, true,  200",
        "1, 150, 547, false, 546",
        "12, 100, 30, true,  30"
    })
    void un_comite_derive_passe_une_fois_et_demie_son_intervalle(
            int parAn, int pourCent, int limite, boolean depasse, int ecart) {
        var regle = new Intervalle(parAn, pourCent);
        var depuis = LocalDate.of(2026, 1, 31);
        assertThat(regle.jours()).isEqualTo(limite);
        assertThat(regle.depasse(depuis, depuis.plusDays(ecart))).isEqualTo(depasse);
        assertThat(regle.passes(depuis, depuis.plusDays(2L * limite))).isEqualTo(2);
    }

    @Test
    void un_seul_releve_au_dela_du_seuil_ne_suffit_pas() {
        assertThat(auDela(2, true)).isFalse();
        assertThat(auDela(2, true, true)).isTrue();
        assertThat(auDela(2, true, false, true)).isFalse();
        assertThat(auDela(2, false, true, true)).isFalse();
        assertThat(auDela(1, true, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "72,   90, HAUSSE, false",
        "71.9, 90, HAUSSE, true",
        "95,   90, HAUSSE, false",
        "12,   10, BAISSE, false",
        "12.1, 10, BAISSE, true",
        "3,    10, BAISSE, false",
        "4,    0,  BAISSE, false"
    })
    void vingt_pour_cent_sous_la_cible_et_du_mauvais_cote(
            BigDecimal valeur, BigDecimal cible, Sens sens, boolean hors) {
        assertThat(LectureDIndicateur.horsTrajectoire(valeur, cible, sens, 20)).isEqualTo(hors);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 45",
        "2026-12-31, 67.5",
        "2027-12-30, 89.9",
        "2027-12-31, 90",
        "2028-06-30, 90"
    })
    void le_chemin_vers_l_objectif_va_droit_du_depart_a_la_cible(
            java.time.LocalDate jour, BigDecimal attendue) {
        assertThat(
                        LectureDIndicateur.attendue(
                                BigDecimal.valueOf(45),
                                BigDecimal.valueOf(90),
                                java.time.LocalDate.of(2026, 1, 1),
                                java.time.LocalDate.of(2027, 12, 31),
                                jour))
                .isEqualByComparingTo(attendue);
    }

    private static boolean auDela(int combien, Boolean... lectures) {
        return LectureDIndicateur.auDelaDuSeuil(List.of(lectures), combien);
    }
}
