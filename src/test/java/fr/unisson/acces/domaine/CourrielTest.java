package fr.unisson.acces.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourrielTest {

    @ParameterizedTest
    @CsvSource({
        "'  Marie.Dupont@Exemple.FR ', true",
        "a@b.fr, true",
        "sans-arobase.fr, false",
        "a@b, false",
        "'a b@c.fr', false",
        "a@b@c.fr, false",
        "'x@y.fr>, autre@z.fr', false",
        "'', false"
    })
    void une_adresse_se_reconnait(String saisi, boolean juste) {
        assertThat(Courriel.lire(saisi).isPresent()).isEqualTo(juste);
    }
}
