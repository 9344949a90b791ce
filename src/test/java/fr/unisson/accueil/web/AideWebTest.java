package fr.unisson.accueil.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every help page opens for anybody, under its own title, and leads only to pages that are there.
@PageTest
class AideWebTest {

    private static final Pattern LIEN = Pattern.compile("href=\"(/aide/[^\"#]+)");

    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @EnumSource(PageAide.Sujet.class)
    void chaque_page_d_aide_s_ouvre_et_mene_aux_autres(PageAide.Sujet sujet) {
        var page = new Navigation(mvc).lire(sujet.adresse());
        assertThat(page).hasStatusOk();
        var texte = Navigation.texte(page);
        assertThat(texte).contains("<h1").contains("aria-current=\"page\"");
        var connues = Arrays.stream(PageAide.Sujet.values()).map(PageAide.Sujet::adresse).toList();
        assertThat(LIEN.matcher(texte).results().map(r -> r.group(1)).distinct().toList())
                .containsAll(connues)
                .isSubsetOf(connues);
    }

    @Test
    void les_cles_d_acces_ont_leur_aide_depuis_la_page_de_connexion() {
        assertThat(new Navigation(mvc).lire("/connexion"))
                .bodyText()
                .contains("href=\"/aide/cles-d-acces\"");
    }
}
