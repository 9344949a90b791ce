package fr.unisson.preuves.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreuvesEnDepartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | 0 | C’est une preuve pour un point, qui en garde une autre.
                    3 | 0 | C’est une preuve pour 3 points, qui en gardent une autre.
                    1 | 1 | C’est une preuve pour un point, qui n’en aura plus_:
                    3 | 3 | C’est une preuve pour 3 points, qui n’en auront plus_:
                    3 | 1 | C’est une preuve pour 3 points_; l’un n’en aura plus_:
                    3 | 2 | C’est une preuve pour 3 points_; 2 n’en auront plus_:
                    """)
    void l_avertissement_dit_combien_de_points_perdent_leur_preuve(
            int prouves, int tombent, String phrase) {
        assertThat(PreuvesEnDepart.phrase(prouves, tombent))
                .isEqualTo(phrase.replace('_', '\u00a0'));
    }
}
