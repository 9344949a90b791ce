package fr.unisson.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorpsTest {

    @Test
    void un_texte_reste_un_texte_et_garde_ses_lignes() {
        assertThat(
                        Corps.titre("Toi & moi")
                                .paragraphe("un\n<b>deux</b>")
                                .paragraphes("trois\n\nquatre")
                                .tableau(List.of("a"), List.of(List.of("b\nc")))
                                .html())
                .isEqualTo(
                        "<h1>Toi &amp; moi</h1><p>un<br/>&lt;b&gt;deux&lt;/b&gt;</p>"
                                + "<p>trois</p><p>quatre</p><table><thead><tr><th>a</th></tr>"
                                + "</thead><tbody><tr><td>b<br/>c</td></tr></tbody></table>");
    }

    @Test
    void un_dessin_est_dit_en_mots() {
        assertThat(Corps.titre("T").dessin("data:image/png;base64,AA=", "La « roue »", 46).html())
                .contains("width=\"46\" height=\"46\" alt=\"La « roue »\" src=\"data:image/png");
    }

    @Test
    void ce_qui_s_affiche_est_ecrit_plus_gros() {
        assertThat(Corps.affiche("T", c -> c.section("S").liste(List.of("p"))).html())
                .isEqualTo("<div class=\"affiche\"><h1>T</h1><h2>S</h2><ul><li>p</li></ul></div>");
    }

    @Test
    void un_rapport_dit_pour_qui_il_est_imprime() {
        assertThat(Lecteurs.lus("groupe").orElseThrow().titre("l’équipe", "Notre année"))
                .isEqualTo("Rapport pour l’équipe – Notre année");
        assertThat(Lecteurs.INSTANCE.titre("l’équipe", "X")).startsWith("Rapport pour l’instance");
        assertThat(Lecteurs.lus("GROUPE")).isEmpty();
    }
}
