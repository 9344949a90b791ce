package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiantsTest {

    @ParameterizedTest
    @CsvSource({
        "750712184, true",
        "2A0000154, true",
        "2A0000204, true",
        "2B0004246, true",
        "2B0000038, true",
        "2b0000038, true",
        "750 712 184, true",
        "010000024, true",
        "970103784, true",
        "070020804, false",
        "750712185, false",
        "2A0000155, false",
        "2C0000154, false"
    })
    void scenario_12_un_finess_corse_est_accepte_et_une_cle_fausse_n_est_qu_un_avertissement(
            String saisie, boolean cleJuste) {
        assertThat(Finess.lire(saisie)).get().returns(cleJuste, Finess::cleJuste);
    }

    @ParameterizedTest
    @CsvSource({"75071218", "7507121840", "A50712184", "75071218X", "''", "2A000015B"})
    void un_finess_mal_forme_ne_se_lit_pas(String saisie) {
        assertThat(Finess.lire(saisie)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "772201489, true",
        "775 672 272, true",
        "356000000, true",
        "772201488, false",
        "77220148, false",
        "7722014890, false",
        "77220148A, false"
    })
    void un_siren_a_neuf_chiffres_et_une_cle(String saisie, boolean juste) {
        assertThat(Siren.lire(saisie).isPresent()).isEqualTo(juste);
    }

    @ParameterizedTest
    @CsvSource({
        "77220148900022, true",
        "775 544 083 00477, true",
        "77220148900023, false",
        "22440002899999, false",
        "65552924500128, false",
        "7722014890002, false",
        // La Poste: head office by Luhn, others by a sum multiple of five
        "35600000000048, true",
        "35600000049837, true",
        "35600000049838, false"
    })
    void un_siret_a_une_cle_sauf_ceux_de_La_Poste(String saisie, boolean juste) {
        assertThat(Siret.lire(saisie).isPresent()).isEqualTo(juste);
    }

    @ParameterizedTest
    @CsvSource({
        "W442001234, true",
        "w 442 001 234, true",
        "W2A1000123, true",
        "W44200123, false",
        "442001234, false",
        "W4420012345, false",
        "W44200123A, false"
    })
    void un_rna_est_un_W_et_neuf_caracteres(String saisie, boolean juste) {
        assertThat(Rna.lire(saisie).isPresent()).isEqualTo(juste);
    }
}
