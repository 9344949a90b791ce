package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@ActiveProfiles("demo")
@TestPropertySource(properties = {"unisson.test.base=neuve", "unisson.demonstration.charger=false"})
class DemonstrationWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    @Test
    void un_clic_ouvre_la_session_du_compte_choisi() {
        var tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        var id = personnages.membre("Lucie", "Démonstration", tilleuls, RoleOrganisation.DIRECTION);
        var page = new Navigation(mvc);
        assertThat(page.lire("/connexion")).bodyText().contains("Lucie Démonstration");
        assertThat(page.envoyer("/connexion/demonstration", "compte", id.toString()))
                .hasStatus(303);
        assertThat(page.lire("/compte"))
                .hasStatusOk()
                .bodyText()
                .contains("Direction", "EHPAD Les Tilleuls");
    }
}
