package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

    @ParameterizedTest
    @CsvSource({
        "Odile Marchand, d’Odile Marchand",
        "Élise Bon, d’Élise Bon",
        "Monique Legoff, de Monique Legoff",
        "l’administration, de l’administration",
    })
    void le_petit_mot_s_elide_devant_une_voyelle(String nom, String avec) {
        assertThat(Elision.de(nom)).isEqualTo(avec);
    }
}
