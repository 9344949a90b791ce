package fr.unisson.territoire.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiffresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | aucun établissement de ce genre",
                "62 | 0 | 0 | Aucun sur 62 établissements",
                "62 | 14 | 9 | 14 sur 62 établissements ont une convention de ce type dans Unisson, dont 9 montrées",
                "62 | 9 | 9 | 9 sur 62 établissements ont une convention de ce type dans Unisson.",
                "62 | 5 | 0 | dont aucune montrée",
                "62 |  | 9 | Au moins 9 sur 62",
                "62 |  | 0 | Au moins 0 sur 62",
                "1 | 1 | 1 | 1 sur 1 établissement a une convention",
            })
    void les_chiffres_se_disent_sans_nommer_personne(
            long etablissements, @Nullable Long connus, long montres, String phrase) {
        assertThat(Chiffres.dire(etablissements, connus, montres)).contains(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2026-12-31, true",
        "2026-12-31, 2026-12-31, false",
        "2026-06-30, 2026-12-31, false",
        ", 2026-12-31, true",
        "2027-01-01, , false",
        ", , false",
    })
    void une_convention_specifique_qui_dure_plus_que_son_cadre_se_signale(
            @Nullable LocalDate fin, @Nullable LocalDate cadre, boolean dit) {
        assertThat(EcartDeTerme.dire(fin, cadre).isPresent()).isEqualTo(dit);
    }
}
