package fr.unisson.documents.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomDeFichierTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "../../x, x",
                "../../etc/passwd, passwd",
                "C:\\Users\\anne\\bilan.pdf, bilan.pdf",
                "'  bilan   annuel .pdf', 'bilan annuel .pdf'",
                ".., fichier",
                "'', fichier",
                "..., fichier",
                ".htaccess, htaccess",
                "a<b>c:d\"e|f?g*.pdf, a_b_c_d_e_f_g_.pdf",
                "délibération n° 12 « été ».pdf, délibération n° 12 « été ».pdf"
            })
    void un_nom_ne_garde_que_le_nom(String recu, String garde) {
        assertThat(NomDeFichier.assainir(recu)).isEqualTo(garde);
    }

    @Test
    void les_caracteres_qui_commandent_ou_qui_cachent_disparaissent() {
        assertThat(NomDeFichier.assainir("bi\u0000lan\r\n.p\u202edf")).isEqualTo("bilan.pdf");
        assertThat(NomDeFichier.assainir("e\u0301te\u0301.pdf")).isEqualTo("\u00e9t\u00e9.pdf");
    }

    @Test
    void un_nom_trop_long_garde_son_extension() {
        var nom = NomDeFichier.assainir("é".repeat(500) + ".pdf");
        assertThat(nom).hasSize(NomDeFichier.LONGUEUR).endsWith("é.pdf");
        assertThat(NomDeFichier.assainir("\ud83d\ude42".repeat(200)).length())
                .isLessThanOrEqualTo(NomDeFichier.LONGUEUR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avant la coupe. apres.jpeg2000x",
                "e\u200d\u0301t\u00e9.pdf",
                "un nom. . .docx"
            })
    void un_nom_propre_reste_le_meme(String fin) {
        for (int longueur = 0; longueur < NomDeFichier.LONGUEUR + 5; longueur++) {
            var propre = NomDeFichier.assainir("R".repeat(longueur) + fin);
            assertThat(NomDeFichier.assainir(propre)).isEqualTo(propre);
            assertThat(propre).doesNotEndWith(".").doesNotEndWith(" ");
        }
    }

    @Test
    void l_extension_dit_ce_qu_est_le_contenu() {
        assertThat(TypeDeFichier.PDF.nommer("facture.exe")).isEqualTo("facture.exe.pdf");
        assertThat(TypeDeFichier.JPEG.nommer("photo.JPEG")).isEqualTo("photo.JPEG");
        assertThat(TypeDeFichier.PDF.nommer("x".repeat(120))).endsWith(".pdf").hasSize(120);
    }
}
