package fr.unisson.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeDeSerieTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hygiène des mains|HYGIENE_DES_MAINS",
                "Hygiène des mains, unité « Les Jonquilles »|HYGIENE_DES_MAINS_UNITE_LES",
                "5 moments de l’hygiène|AUDIT_5_MOMENTS_DE_L",
                "Anticonstitutionnellementparlant ici|ANTICONSTITUTIONNELLEMENTPA",
                "Cœur|COEUR",
                "« ? »|AUDIT",
                "Déjà pris|DEJA_PRIS_3"
            })
    void le_code_se_lit_dans_le_nom(String nom, String code) {
        assertThat(CodeDeSerie.de(nom, Set.of("DEJA_PRIS", "DEJA_PRIS_2")))
                .isEqualTo(code)
                .matches("[A-Z][A-Z0-9_]{0,29}");
    }
}
