package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReglagesDesClesTest {

    @ParameterizedTest
    @CsvSource({
        "'', https://Unisson.example.org/, unisson.example.org, https://unisson.example.org",
        "'', http://localhost:8080, localhost, http://localhost:8080",
        "example.org, https://unisson.example.org, example.org, https://unisson.example.org"
    })
    void le_domaine_et_les_origines_viennent_des_adresses(
            String domaine, String origine, String attendu, String origineAttendue) {
        var partie = new ReglagesDesCles(domaine, List.of(origine)).partie().orElseThrow();
        assertThat(partie.domaine()).isEqualTo(attendu);
        assertThat(partie.origines()).containsExactly(origineAttendue);
    }

    @ParameterizedTest
    @CsvSource({
        "'', http://192.168.1.20:8080",
        "'', unisson.example.org",
        "autre.org, https://unisson.example.org",
        "nisson.example.org, https://unisson.example.org",
        "'', 'pas une adresse'"
    })
    void une_adresse_sans_domaine_n_offre_pas_de_cle(String domaine, String origine) {
        assertThat(new ReglagesDesCles(domaine, List.of(origine)).partie()).isEmpty();
    }

    @Test
    void sans_adresse_pas_de_cle() {
        assertThat(new ReglagesDesCles("", List.of()).partie()).isEmpty();
    }
}
