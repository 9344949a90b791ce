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
                    true | 1 | 0 | C’est une preuve pour un point, qui en garde une autre.
                    true | 3 | 0 | C’est une preuve pour 3 points, qui en gardent une autre.
                    true | 1 | 1 | C’est une preuve pour un point, qui n’en aura plus_:
                    true | 3 | 3 | C’est une preuve pour 3 points, qui n’en auront plus_:
                    true | 3 | 1 | C’est une preuve pour 3 points_; l’un n’en aura plus_:
                    true | 3 | 2 | C’est une preuve pour 3 points_; 2 n’en auront plus_:
                    false | 2 | 2 | Ce sont des preuves pour 2 points, qui n’en auront plus_:
                    """)
    void l_avertissement_dit_combien_de_points_perdent_leur_preuve(
            boolean seul, int prouves, int tombent, String phrase) {
        assertThat(PreuvesEnDepart.phrase(seul, prouves, tombent))
                .isEqualTo(phrase.replace('_', '\u00a0'));
    }
}
