package fr.unisson.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpressionTest {

    private static final Impression IMPRESSION = new Impression(UneConvention.HORLOGE);
    private static final Contenu CONVENTION = IMPRESSION.imprimer(UneConvention.maquette());

    @Test
    void une_longue_convention_est_un_pdf_a() throws Exception {
        assertThat(VeraPdf.refusPdfA(CONVENTION.octets())).isEmpty();
    }

    @Test
    void une_longue_convention_est_accessible() throws Exception {
        assertThat(VeraPdf.refusPdfUa(CONVENTION.octets())).isEmpty();
    }

    @Test
    void le_meme_texte_au_meme_instant_donne_la_meme_empreinte() {
        assertThat(IMPRESSION.imprimer(UneConvention.maquette())).isEqualTo(CONVENTION);
    }

    @Test
    void le_texte_se_relit_avec_ses_accents() throws IOException {
        try (var pdf = Loader.loadPDF(CONVENTION.octets())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(12);
            var lecteur = new PDFTextStripper();
            lecteur.setSortByPosition(true);
            assertThat(lecteur.getText(pdf))
                    .contains("représentée par Mme Maëlle-Anaïs de La", "Rochefoucauld-Ÿ’Çelik")
                    .contains("écriture", "Ελληνικά", "☐ ☑", "≥ 80\u00a0%")
                    .contains("page 2 / " + pdf.getNumberOfPages());
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("Convention de partenariat qualité");
        }
    }

    @Test
    void rien_n_est_cherche_hors_du_texte() throws IOException {
        var corps =
                """
                <p onclick="x()" style="background:url(http://127.0.0.1:9/a)">Texte</p>
                <script>alert(1)</script><style>@import url(file:///etc/passwd);</style>
                <img src="file:///etc/passwd" alt="x"/><img src="http://127.0.0.1:9/x.png"/>
                <iframe src="http://127.0.0.1:9/"></iframe><object data="file:///etc/passwd"/>
                <a href="javascript:alert(1)" download="x" data-x="y">lien</a>
                <link rel="attachment" href="file:///etc/passwd"/><inconnu>gardé</inconnu>
                """;
        try (var pdf = Loader.loadPDF(IMPRESSION.imprimer(Maquette.de("T", corps)).octets())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Texte", "lien", "gardé")
                    .doesNotContain("alert", "root:", "passwd");
            assertThat(pdf.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    /// Around the bottom of a page, where the space under the last words alone would open another.
    @Test
    void aucune_page_n_est_vide() throws IOException {
        for (int points = 32; points < 40; points++) {
            for (int alineas = 1; alineas < 6; alineas++) {
                var corps =
                        "<ul>%s</ul>".formatted("<li>Un point.</li>".repeat(points))
                                + "<p>Un mot.</p>".repeat(alineas);
                try (var pdf =
                        Loader.loadPDF(IMPRESSION.imprimer(Maquette.de("T", corps)).octets())) {
                    var lecteur = new PDFTextStripper();
                    lecteur.setStartPage(pdf.getNumberOfPages());
                    assertThat(lecteur.getText(pdf)).contains("Un mot.");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
                "<p>&x;</p>",
                "</div><script>alert(1)</script><div>",
                "<p>ouvert",
                "<p a=b>c</p>"
            })
    void un_texte_qui_force_l_xml_est_refuse(String corps) {
        assertThatThrownBy(() -> IMPRESSION.imprimer(Maquette.de("T", corps)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void un_document_presque_vide_reste_valable() throws Exception {
        var pdf = IMPRESSION.imprimer(Maquette.de("Titre & <b>é</b> \u0007🙂", "")).octets();
        assertThat(VeraPdf.refusPdfA(pdf)).isEmpty();
        assertThat(VeraPdf.refusPdfUa(pdf)).isEmpty();
    }

    @Test
    void un_pictogramme_ne_laisse_pas_de_trace() throws Exception {
        var pdf =
                IMPRESSION.imprimer(Maquette.de("Titre", "<p>Bravo 🎉👍🏽 à tous 漢</p>")).octets();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsPattern("Bravo +à tous")
                    .as("a letter that is lost shows")
                    .contains("\uFFFD")
                    .doesNotContain("\uFFFD\uFFFD", "\uFFFD à");
        }
    }

    @Test
    void un_texte_mal_forme_est_refuse_avec_sa_place() {
        assertThatThrownBy(() -> IMPRESSION.imprimer(Maquette.de("Titre", "<p>ouvert")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
    }
}
