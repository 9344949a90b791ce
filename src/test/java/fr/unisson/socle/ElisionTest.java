package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

    @ParameterizedTest
    @CsvSource({
        "Odile Marchand, d’Odile Marchand",
        "Élise Bon, d’Élise Bon",
        "Hélène Bastier, d’Hélène Bastier",
        "Hospitalisation à domicile, d’Hospitalisation à domicile",
        "Yannick Corbineau, de Yannick Corbineau",
        "Hubert Roy, d’Hubert Roy",
        "Les Hauts Prés, de Les Hauts Prés",
        "Haute-Goulaine, de Haute-Goulaine",
        "Handicap 44, de Handicap 44",
        "Monique Legoff, de Monique Legoff",
        "Hospitalisation à domicile, d’Hospitalisation à domicile",
        "Hôpital de Nozay, d’Hôpital de Nozay",
        "Handicap 44, de Handicap 44",
        "l’administration, de l’administration",
    })
    void le_petit_mot_s_elide_devant_une_voyelle(String nom, String avec) {
        assertThat(Elision.de(nom)).isEqualTo(avec);
    }

    @ParameterizedTest
    @CsvSource({
        "elle finit, qu’elle finit",
        "une autre vient, qu’une autre vient",
        "tous l’ont dit, que tous l’ont dit"
    })
    void que_s_elide_comme_de(String suite, String avec) {
        assertThat(Elision.que(suite)).isEqualTo(avec);
    }
}
