package fr.unisson.annuaire.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequeteTest {

    @ParameterizedTest
    @CsvSource({
        "Maison de l'Été, maison ete",
        "  Saint-Étienne  , saint etienne",
        "SŒURS, soeurs",
        "CH Nantes, ch nantes",
        "%_'\\, ''",
        "un deux trois quatre cinq six sept, un deux trois quatre cinq six"
    })
    void le_texte_se_coupe_en_mots_utiles(String saisie, String phrase) {
        assertThat(Requete.lire(saisie).phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "010780195, 010780195",
        "01 078 01 95, 010780195",
        "2a0002861, 2A0002861",
        "775 544 083 00477, 77554408300477",
        "W442001234, W442001234",
        "44000, 44000",
        "4400, ''",
        "ehpad 44000, ''",
        "123456789012345, ''"
    })
    void un_numero_se_reconnait(String saisie, String identifiant) {
        assertThat(Requete.lire(saisie).identifiant()).isEqualTo(identifiant);
    }
}
