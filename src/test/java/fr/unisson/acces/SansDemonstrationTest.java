package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SansDemonstrationTest {

    @Autowired ApplicationContext contexte;
    @Autowired MockMvcTester mvc;

    @Test
    void aucun_objet_de_la_demonstration_n_existe_hors_d_elle() {
        assertThat(
                        Arrays.stream(contexte.getBeanDefinitionNames())
                                .map(n -> n.toLowerCase(Locale.ROOT))
                                .filter(n -> n.contains("demonstration") || n.contains("ouverts")))
                .isEmpty();
        assertThat(contexte.getBeanProvider(ComptesOuverts.class).getIfAvailable()).isNull();
    }

    @Test
    void ni_ses_pages() {
        var page = new Navigation(mvc);
        assertThat(page.lire("/connexion")).bodyText().doesNotContain("démonstration");
        assertThat(page.envoyer("/connexion/demonstration", "compte", "1"))
                .hasStatus4xxClientError();
        assertThat(page.lire("/demonstration/courriels")).hasStatus(404);
    }
}
