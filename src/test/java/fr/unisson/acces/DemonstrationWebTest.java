package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.annuaire.OrganisationId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@ActiveProfiles("demo")
class DemonstrationWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Comptes comptes;
    @Autowired Habilitations habilitations;

    @Test
    void un_clic_ouvre_la_session_du_compte_choisi() {
        var id =
                Acteurs.systeme()
                        .executer(() -> {
                            var c =
                                    comptes.creer(
                                            "demo." + UUID.randomUUID() + "@exemple.fr",
                                            "Lucie",
                                            "Démonstration",
                                            null);
                            habilitations.definir(
                                    c, new OrganisationId(1), Set.of(RoleOrganisation.DIRECTION));
                            return c;
                        });
        var page = new Navigation(mvc);
        assertThat(page.lire("/connexion")).bodyText().contains("Lucie Démonstration");
        assertThat(page.envoyer("/connexion/demonstration", "compte", id.toString()))
                .hasStatus(303);
        assertThat(page.lire("/compte")).hasStatusOk().bodyText().contains("Direction");
    }
}
