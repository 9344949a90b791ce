package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Trois retours le même jour        | 40 | 0
                    Trois retours le même jour        | 10 | 1
                    Née le 3 mars 1941                | 40 | 1
                    Née le 3 mars 1941                | 10 | 2
                    FINESS 440012345                  | 40 | 0
                    SIRET 123 456 789 00012           | 40 | 0
                    """)
    void un_recit_est_borne_et_ne_designe_personne(String texte, int auPlus, int erreurs) {
        var lues = Erreurs.de("autre", "Déjà là").raconter("texte", texte, auPlus);
        assertThat(lues.toutes()).hasSize(1 + erreurs);
        assertThat(lues.toutes().stream().skip(1).map(Erreurs.Erreur::champ))
                .allMatch("texte"::equals);
    }
}
