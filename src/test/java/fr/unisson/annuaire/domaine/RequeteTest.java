package fr.unisson.annuaire.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        "CH Nantes, [ch] ou [centre hospitalier] et [nantes]",
        "Centre Hospitalier de Nantes, [centre hospitalier] ou [ch] et [nantes]",
        "centre hospitalier universitaire, [centre hospitalier universitaire] ou [chu]",
        "CHU, [chu] ou [centre hospitalier universitaire]",
        "hospitalisation à domicile du Lac, [hospitalisation domicile] ou [had] et [lac]",
        "maison hospitalisation, [maison] et [hospitalisation]",
        "MSP, [msp] ou [maison sante pluriprofessionnelle] ou [maison sante pluridisciplinaire]",
        "établissement d’hébergement pour personnes âgées dépendantes Les Tilleuls,"
                + " [etablissement hebergement pour personnes agees dependantes] ou [ehpad] et [tilleuls]"
    })
    void un_sigle_et_ce_qu_il_abrege_sont_un_seul_terme(String saisie, String termes) {
        assertThat(
                        Requete.lire(saisie).termes().stream()
                                .map(RequeteTest::dire)
                                .collect(Collectors.joining(" et ")))
                .isEqualTo(termes);
    }

    private static String dire(Requete.Terme terme) {
        return Stream.concat(Stream.of(terme.mots()), terme.autres().stream())
                .map(mots -> "[" + String.join(" ", mots) + "]")
                .collect(Collectors.joining(" ou "));
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
