package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TexteRicheTest {

    @Test
    void un_tableau_defile_dans_sa_boite() {
        assertThat(TexteRiche.html("| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<div class=\"defile\" tabindex=\"0\"")
                .contains("</table></div>");
    }

    @Test
    void une_balise_ecrite_a_la_main_reste_du_texte() {
        assertThat(TexteRiche.html("<table><script>alert(1)</script>"))
                .doesNotContain("<table>")
                .doesNotContain("<script>");
    }
}
