package fr.unisson.securite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.bureautique.LectureDeTexte;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Tableur;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What the fuzzing puts around its tries is right: they reach what they are for.
class SquelettesDeFuzzTest {

    @Test
    void la_feuille_du_classeur_se_lit() throws IOException {
        var classeur =
                LecturesFuzzTest.classeur(
                        "<si><t>Partagée</t></si>",
                        "",
                        """
                        <row r="1"><c r="A1" t="inlineStr"><is><t>Bonjour</t></is></c>\
                        <c r="B1" t="s"><v>0</v></c><c r="C1"><v>45000.5</v></c></row>\
                        """);
        var lu = Tableur.lire("essai.xlsx", new ByteArrayInputStream(classeur), Bornes.COURANTES);
        assertThat(lu.motifs()).isEmpty();
        assertThat(String.valueOf(lu)).contains("Bonjour", "Partagée", "45000");
    }

    @Test
    void le_corps_du_document_se_lit() throws IOException {
        var lu =
                new LectureDeTexte()
                        .lire(
                                "essai.docx",
                                LecturesFuzzTest.document(
                                        "<w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>"));
        assertThat(lu.motifs()).isEmpty();
        assertThat(String.valueOf(lu)).contains("Bonjour");
    }
}
