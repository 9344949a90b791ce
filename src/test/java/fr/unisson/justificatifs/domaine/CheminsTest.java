package fr.unisson.justificatifs.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheminsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Compte rendu du 3 février.pdf | Compte-rendu-du-3-fevrier.pdf
                    L’œuvre commune : bilan.pdf   | L-oeuvre-commune-bilan.pdf
                    ../../etc/passwd              | etc-passwd
                    C:\\temp\\x.pdf               | C-temp-x.pdf
                    .ssh                          | ssh
                    con.pdf                       | piece-con.pdf
                    LPT1                          | piece-LPT1
                    ««»»                          | piece
                    a\u202Efdp.exe                | a-fdp.exe
                    """)
    void un_nom_s_ouvre_partout_et_se_lit(String titre, String attendu) {
        assertThat(Chemins.nom(titre)).isEqualTo(attendu);
    }

    @Test
    void un_nom_trop_long_garde_son_extension() {
        assertThat(Chemins.nom("a".repeat(300) + ".xlsx")).hasSize(80).endsWith(".xlsx");
    }

    @Test
    void deux_pieces_n_ont_jamais_le_meme_nom() {
        var chemins = new Chemins();
        assertThat(chemins.unique("a/Bilan.pdf")).isEqualTo("a/Bilan.pdf");
        assertThat(chemins.unique("a/bilan.pdf")).isEqualTo("a/bilan-2.pdf");
        assertThat(chemins.unique("a/bilan.pdf")).isEqualTo("a/bilan-3.pdf");
        assertThat(chemins.unique("a.b/bilan")).isEqualTo("a.b/bilan");
        assertThat(chemins.unique("a.b/bilan")).isEqualTo("a.b/bilan-2");
    }
}
