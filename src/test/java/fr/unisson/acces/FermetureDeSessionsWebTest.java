package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class FermetureDeSessionsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BoiteDEnvoi boite;
    @Autowired Journal journal;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private CompteId lea = new CompteId(0);
    private Navigation administration = new Navigation(mvc);

    @BeforeEach
    void ouvrirDesSessions() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.ADMINISTRATION);
        lea = personnages.membre("Léa", "Roy", tilleuls, RoleOrganisation.PROFESSIONNEL);
        administration = personnages.connecter(mvc, marie);
        administration.lire("/administration/personnes");
    }

    @Test
    void l_administration_ferme_toutes_les_sessions_d_un_membre() {
        var telephone = personnages.connecter(mvc, lea);
        var poste = personnages.connecter(mvc, lea);
        assertThat(administration.lire("/administration/personnes/" + lea))
                .bodyText()
                .contains("/administration/personnes/" + lea + "/sessions");
        assertThat(administration.lire(adresse(lea)))
                .bodyText()
                .contains("Fermer les sessions de Léa Roy", "jetons d’API");
        assertThat(administration.envoyer(adresse(lea)))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez la case");
        assertThat(telephone.lire("/compte")).hasStatusOk();

        assertThat(fermer(administration, lea))
                .hasStatus(303)
                .hasHeader("Location", "/administration/personnes");
        assertThat(telephone.lire("/compte"))
                .hasHeader("Location", "/connexion?fin&suite=%2Fcompte");
        assertThat(poste.lire("/compte")).hasStatus(303);
        assertThat(administration.lire("/administration/personnes"))
                .bodyText()
                .contains("Les sessions de Léa Roy sont fermées");
        assertThat(Boite.dernier(boite, personnages.courriel(lea)).texte())
                .contains("L’administration d’EHPAD Les Tilleuls");
        assertThat(personnages.connecter(mvc, lea).lire("/compte")).hasStatusOk();
    }

    @Test
    void le_geste_est_au_journal_de_l_organisation() {
        fermer(administration, lea);
        var dernier =
                Acteurs.systeme()
                        .executer(() ->
                                journal.histoire(
                                                "organisation",
                                                tilleuls.valeur(),
                                                Integer.MAX_VALUE,
                                                1)
                                        .getFirst());
        assertThat(dernier.fait()).isEqualTo("Sessions fermées");
        assertThat(dernier.detail()).isEqualTo("compte " + lea);
    }

    @Test
    void la_sienne_reste_ouverte_et_ses_autres_se_ferment() {
        var ailleurs = personnages.connecter(mvc, marie);
        assertThat(fermer(administration, marie)).hasStatus(303);
        assertThat(administration.lire("/administration/personnes"))
                .bodyText()
                .contains("Vos autres sessions sont fermées");
        assertThat(ailleurs.lire("/compte")).hasStatus(303);
    }

    @Test
    void ni_une_autre_organisation_ni_un_autre_role_ne_le_peuvent() {
        var telephone = personnages.connecter(mvc, lea);
        var clinique = personnages.organisation("Clinique du Val");
        var ailleurs =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Paul", "Martin", clinique, RoleOrganisation.ADMINISTRATION));
        ailleurs.lire("/administration/personnes");
        assertThat(ailleurs.lire(adresse(lea))).hasStatus(404);
        assertThat(fermer(ailleurs, lea)).hasStatus(404);
        var directrice =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Hélène", "Morin", tilleuls, RoleOrganisation.DIRECTION));
        directrice.lire("/compte");
        assertThat(fermer(directrice, lea)).hasStatus(403);
        assertThat(administration.lire("/plateforme/sessions")).hasStatus(403);
        assertThat(administration.envoyer("/plateforme/sessions", "confirme", "true"))
                .hasStatus(403);
        assertThat(telephone.lire("/compte")).hasStatusOk();
    }

    @Test
    void qui_tient_la_plateforme_les_ferme_toutes_sauf_la_sienne() {
        var plateforme = personnages.compte("Paule", "Plateforme");
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                db.sql("update compte set plateforme = true where id = :c")
                                        .param("c", plateforme.valeur())
                                        .update()));
        var page = personnages.connecter(mvc, plateforme);
        var visiteur = new Navigation(mvc);
        visiteur.lire("/connexion");
        assertThat(page.lire("/plateforme/organisations"))
                .bodyText()
                .contains("/plateforme/sessions");
        assertThat(page.lire("/plateforme/sessions"))
                .bodyText()
                .containsPattern("autres? sessions? ouvertes?");
        assertThat(page.envoyer("/plateforme/sessions")).hasStatus(422);
        assertThat(administration.lire("/compte")).hasStatusOk();

        assertThat(page.envoyer("/plateforme/sessions", "confirme", "true")).hasStatus(303);
        assertThat(administration.lire("/compte")).hasStatus(303);
        assertThat(page.lire("/plateforme/organisations"))
                .bodyText()
                .containsPattern("sessions? (sont|est) fermées?");
        assertThat(page.lire("/plateforme/sessions"))
                .bodyText()
                .contains("Aucune autre session n’est ouverte")
                .doesNotContain("Revenir sans rien changer");
        assertThat(
                        visiteur.envoyer(
                                "/connexion",
                                "courriel",
                                personnages.courriel(lea),
                                "motDePasse",
                                Personnages.MOT_DE_PASSE))
                .as("un visiteur au moment d’entrer n’est pas dérangé")
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    private static String adresse(CompteId qui) {
        return "/administration/personnes/" + qui + "/sessions";
    }

    private static MvcTestResult fermer(Navigation par, CompteId qui) {
        return par.envoyer(adresse(qui), "confirme", "true");
    }
}
