package fr.unisson.annuaire.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeCommuneTest {

    @ParameterizedTest
    @CsvSource({
        "01, 053, 01053",
        "1, 053, 01053",
        "2A, 004, 2A004",
        "2B, 033, 2B033",
        "9A, 120, 97120",
        "971, 120, 97120",
        "971, 20, 97120",
        "9D, 411, 97411",
        "9F, 608, 97608",
        "976, 608, 97608",
        "44, 44109, 44109"
    })
    void trois_chiffres_se_joignent_au_departement(String dep, String commune, String attendu) {
        assertThat(CodeCommune.joindre(dep, commune)).contains(attendu);
    }

    @ParameterizedTest
    @CsvSource({"44, 9", "971, 411", "44, ''", "'', 109"})
    void un_code_impossible_ne_se_joint_pas(String dep, String commune) {
        assertThat(CodeCommune.joindre(dep, commune)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20137, 2A",
        "20090, 2A",
        "20200, 2B",
        "20600, 2B",
        "97116, 971",
        "97400, 974",
        "97150, 978",
        "97133, 977",
        "98800, 988",
        "01560, 01",
        "75013, 75"
    })
    void le_code_postal_dit_le_departement(String codePostal, String departement) {
        assertThat(CodeCommune.departementDuCodePostal(codePostal)).contains(departement);
    }

    @ParameterizedTest
    @CsvSource({
        "SAINT-ÉTIENNE, ST ETIENNE",
        "St Etienne, ST ETIENNE",
        "L'Haÿ-les-Roses, L HAY LES ROSES",
        "Sainte-Luce-sur-Loire, STE LUCE SUR LOIRE",
        "PARIS 14E ARRONDISSEMENT, PARIS",
        "Phœnix, PHOENIX"
    })
    void une_ville_a_une_seule_cle(String ville, String cle) {
        assertThat(Acheminement.cle(ville)).isEqualTo(cle);
    }

    @ParameterizedTest
    @CsvSource({
        "01012 BOURG EN BRESSE CEDEX 9, 01012, BOURG EN BRESSE",
        "DIJON CEDEX, , DIJON",
        "97116 POINTE NOIRE, 97116, POINTE NOIRE",
        "NANTES, , NANTES"
    })
    void la_ligne_d_acheminement_se_decoupe(String ligne, String codePostal, String ville) {
        assertThat(Acheminement.codePostal(ligne)).isEqualTo(codePostal);
        assertThat(Acheminement.ville(ligne)).isEqualTo(ville);
    }
}
