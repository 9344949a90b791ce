package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class EssaisWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    @Test
    void apres_cinq_erreurs_meme_le_bon_mot_de_passe_attend() {
        var courriel = personnages.courriel(personnages.compte("Marie", "Dupont"));
        for (var i = 0; i < 5; i++) {
            assertThat(essayer(page(), courriel, "mauvais mot de passe")).hasStatus(422);
        }
        assertThat(essayer(page(), courriel, Personnages.MOT_DE_PASSE))
                .hasStatus(429)
                .bodyText()
                .contains("Attendez une minute");
        var autre = personnages.courriel(personnages.compte("Paul", "Martin"));
        assertThat(essayer(page(), autre, Personnages.MOT_DE_PASSE)).hasStatus(303);
    }

    @Test
    void un_compte_inconnu_est_limite_comme_un_autre() {
        var courriel = UUID.randomUUID() + "@exemple.fr";
        for (var i = 0; i < 5; i++) {
            assertThat(essayer(page(), courriel, "mauvais mot de passe")).hasStatus(422);
        }
        assertThat(essayer(page(), courriel, "mauvais mot de passe")).hasStatus(429);
    }

    @Test
    void les_succes_d_un_hopital_entier_ne_bloquent_pas_son_adresse() {
        var courriel = personnages.courriel(personnages.compte("Marie", "Dupont"));
        var hopital = "hopital-" + UUID.randomUUID();
        for (var i = 0; i < 52; i++) {
            assertThat(essayer(page().depuis(hopital), courriel, Personnages.MOT_DE_PASSE))
                    .hasStatus(303);
        }
    }

    @Test
    void on_ne_noie_personne_sous_les_liens() {
        var courriel = personnages.courriel(personnages.compte("Marie", "Dupont"));
        var page = page();
        page.lire("/connexion");
        for (var i = 0; i < 4; i++) {
            assertThat(page.envoyer("/connexion/lien", "courriel", courriel)).hasStatusOk();
        }
        assertThat(page.envoyer("/connexion/lien", "courriel", courriel)).hasStatus(429);
    }

    private Navigation page() {
        return new Navigation(mvc).depuis("test-" + UUID.randomUUID());
    }

    private static MvcTestResult essayer(Navigation page, String courriel, String motDePasse) {
        page.lire("/connexion");
        return page.envoyer("/connexion", "courriel", courriel, "motDePasse", motDePasse);
    }
}
