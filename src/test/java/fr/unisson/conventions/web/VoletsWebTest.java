package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.conventions.web.UneCoconstruction.Personne;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class VoletsWebTest {

    @Autowired MockMvcTester mvc;

    private final UneCoconstruction convention;

    VoletsWebTest(
            @Autowired Comptes comptes,
            @Autowired JdbcClient db,
            @Autowired PlatformTransactionManager transactions) {
        convention = new UneCoconstruction(comptes, db, new TransactionTemplate(transactions));
    }

    @BeforeEach
    void preparer() {
        convention.creer();
    }

    @Test
    void les_sept_volets_disent_leur_etat_et_le_siege_vacant_des_usagers() {
        var page = connecter(convention.nadia);
        assertThat(page.lire(convention.adresse("/volets")))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Volet d’essai 7",
                        "À commencer",
                        "pas encore de membre",
                        "Articles communs");
    }

    @Test
    void une_convention_d_autrui_n_existe_pas() {
        var page = connecter(convention.dehors);
        assertThat(page.lire(convention.adresse("/volets"))).hasStatus(404);
        assertThat(page.lire(convention.adresse("/articles/4"))).hasStatus(404);
    }

    @Test
    void un_article_se_lit_avec_le_conseil_du_modele() {
        var page = connecter(convention.claire);
        assertThat(page.lire(convention.adresse("/articles/4")))
                .hasStatus(200)
                .bodyText()
                .contains("Conseil du modèle", "Article 4. Objectifs", "Modifier le texte");
        assertThat(page.lire(convention.adresse("/articles/4/versions")))
                .hasStatus(200)
                .bodyText()
                .contains("Une seule version");
    }

    private Navigation connecter(Personne qui) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        navigation.envoyer(
                "/connexion",
                "courriel",
                qui.courriel(),
                "motDePasse",
                UneCoconstruction.MOT_DE_PASSE);
        return navigation;
    }
}
