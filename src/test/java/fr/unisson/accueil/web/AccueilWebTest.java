package fr.unisson.accueil.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class AccueilWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired Journal journal;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private Personne nadia;
    private Personne claire;
    private long hopital;
    private long convention;

    @BeforeEach
    void uneConvention() {
        hopital = scene.organisation("Clinique des Trois-Rives");
        nadia = scene.personne("Nadia", "Benhamou", hopital, "REFERENT_QUALITE");
        claire = scene.personne("Claire", "Moreau", hopital, "DIRECTION");
        convention = scene.convention("Marcher après la chute", "DIAGNOSTIC", nadia);
        scene.partie(convention, hopital, "ACCEPTEE");
    }

    @Test
    void l_accueil_dit_ce_que_les_autres_ont_fait_depuis_la_derniere_visite() {
        noter(claire, "Un premier fait");
        var page = scene.connecter(mvc, nadia);
        assertThat(page.lire("/"))
                .bodyText()
                .contains("Ce qui a bougé récemment", "Un premier fait", "Marcher après la chute");
        assertThat(page.lire("/"))
                .as("the first visit goes on")
                .bodyText()
                .contains("Ce qui a bougé récemment");

        enTantQue(nadia, "update visite set vue_le = now() - interval '2 hours'");
        noter(nadia, "Mon propre fait");
        assertThat(page.lire("/"))
                .bodyText()
                .contains("Depuis votre dernière visite", "Un premier fait")
                .doesNotContain("Mon propre fait");

        enTantQue(nadia, "update visite set precedente = clock_timestamp()");
        assertThat(page.lire("/")).bodyText().contains("Rien n’a bougé dans vos conventions");
        noter(claire, "Un second fait");
        assertThat(page.lire("/"))
                .bodyText()
                .contains("Un second fait")
                .doesNotContain("Un premier fait");
    }

    @ParameterizedTest
    @CsvSource({"4, true", "6, false"})
    void une_visite_ne_se_recrit_qu_apres_cinq_minutes(int minutes, boolean gardee) {
        var page = scene.connecter(mvc, nadia);
        page.lire("/");
        enTantQue(
                nadia,
                "update visite set vue_le = now() - interval '%d minutes'".formatted(minutes));
        page.lire("/");
        assertThat(
                        enTantQue(
                                nadia,
                                """
                                update visite set vue_le = vue_le
                                 where vue_le < now() - interval '3 minutes'
                                """))
                .isEqualTo(gardee ? 1 : 0);
    }

    @Test
    void une_visite_n_est_connue_que_de_son_compte() {
        scene.connecter(mvc, nadia).lire("/");
        assertThat(enTantQue(claire, "update visite set vue_le = now()")).isZero();
    }

    @Test
    void la_recherche_trouve_les_conventions_puis_l_annuaire() {
        var page = scene.connecter(mvc, nadia);
        assertThat(page.lire("/recherche?q=chute"))
                .hasStatus(200)
                .bodyText()
                .contains("/conventions/" + convention, "Marcher après la chute");
        assertThat(page.lire("/recherche?q=trois rives"))
                .as("accents, hyphens and case do not matter to the directory")
                .bodyText()
                .contains("/annuaire/organisations/" + hopital);
        assertThat(page.lire("/recherche?q=Trois-Rives"))
                .as("a convention is found by the name of a party")
                .bodyText()
                .contains("/conventions/" + convention);
        assertThat(page.lire("/recherche?q=%25")).hasStatus(200);
        assertThat(page.lire("/recherche")).hasStatus(200);
    }

    @Test
    void la_recherche_ne_montre_pas_les_conventions_des_autres() {
        var ailleurs = scene.organisation("Maison d’ailleurs");
        var paul = scene.personne("Paul", "Martin", ailleurs, "DIRECTION");
        assertThat(scene.connecter(mvc, paul).lire("/recherche?q=chute"))
                .bodyText()
                .doesNotContain("Marcher après la chute");
        assertThat(new Navigation(mvc).lire("/recherche?q=chute"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Marcher après la chute");
    }

    private void noter(Personne qui, String fait) {
        Acteurs.compte(qui.compte(), hopital)
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ ->
                                        journal.consigner("convention", convention, fait, "")));
    }

    private int enTantQue(Personne qui, String sql) {
        return Acteurs.compte(qui.compte(), hopital)
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .<Integer>execute(_ -> db.sql(sql).update()));
    }
}
