package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.socle.Empreinte;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class InvitationWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Habilitations habilitations;
    @Autowired BoiteDEnvoi boite;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private OrganisationId tilleuls = new OrganisationId(0);
    private CompteId marie = new CompteId(0);
    private Navigation page = new Navigation(mvc);
    private final String invitee = "lea." + UUID.randomUUID() + "@exemple.fr";

    @BeforeEach
    void administrer() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.ADMINISTRATION);
        page = connecte(marie);
    }

    @Test
    void une_personne_invitee_choisit_son_mot_de_passe_et_entre_avec_ses_roles() {
        inviter();
        var lien = Boite.lien(boite, invitee);
        var lea = visiteur();
        assertThat(lea.lire(lien))
                .hasStatusOk()
                .bodyText()
                .contains("EHPAD Les Tilleuls", "Référent qualité", invitee);
        assertThat(lea.envoyer(lien, "prenom", "Léa", "nom", "", "motDePasse", "bien trop long"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez votre nom", "Léa");
        assertThat(lea.envoyer(lien, "prenom", "Léa", "nom", "Roy", "motDePasse", "court"))
                .hasStatus(422);
        assertThat(accepter(lea, lien)).hasStatus(303);
        assertThat(lea.lire("/compte")).bodyText().contains("Référent qualité");
        assertThat(accepter(visiteur(), lien)).hasStatus(410);
        assertThat(page.lire("/administration/personnes"))
                .bodyText()
                .contains("Léa Roy")
                .doesNotContain("Invitations sans réponse");
    }

    @Test
    void ni_son_nom_ni_celui_de_son_organisation_ne_font_un_mot_de_passe() {
        inviter();
        var lien = Boite.lien(boite, invitee);
        var lea = visiteur();
        lea.lire(lien);
        for (var devine : List.of("Tilleuls44000", "Eglantine2026")) {
            assertThat(lea.envoyer(lien, "prenom", "Églantine", "nom", "Roy", "motDePasse", devine))
                    .as(devine)
                    .hasStatus(422)
                    .bodyText()
                    .contains("se devine vite", "une phrase de quatre mots")
                    .doesNotContain(devine);
        }
    }

    @Test
    void un_lien_expire_se_redemande_depuis_sa_propre_page() {
        inviter();
        var lien = Boite.lien(boite, invitee);
        expirer(lien);
        var lea = visiteur();
        assertThat(lea.lire(lien)).hasStatus(410).bodyText().contains("Recevoir un nouveau lien");
        assertThat(accepter(lea, lien)).hasStatus(410);
        assertThat(lea.envoyer(lien + "/nouveau-lien")).hasStatusOk();
        var nouveau = Boite.lien(boite, invitee);
        assertThat(nouveau).isNotEqualTo(lien);
        lea.lire(nouveau);
        assertThat(accepter(lea, nouveau)).hasStatus(303);
    }

    @Test
    void une_invitation_annulee_n_ouvre_rien() {
        inviter();
        var lien = Boite.lien(boite, invitee);
        var liste = Navigation.texte(page.lire("/administration/personnes"));
        var debut = liste.indexOf("/administration/personnes/invitations/");
        page.envoyer(liste.substring(debut, liste.indexOf('"', debut)));
        assertThat(visiteur().lire(lien)).hasStatus(410);
        assertThat(accepter(visiteur(), lien)).hasStatus(410);
    }

    @Test
    void qui_a_deja_un_compte_ne_choisit_rien_et_garde_ses_autres_roles() {
        var clinique = personnages.organisation("Clinique du Val");
        var paul = personnages.membre("Paul", "Martin", clinique, RoleOrganisation.DIRECTION);
        var courriel = personnages.courriel(paul);
        page.envoyer(
                "/administration/personnes/inviter", "courriel", courriel, "roles", "OBSERVATEUR");
        var lien = Boite.lien(boite, courriel);
        var visiteur = visiteur();
        assertThat(visiteur.lire(lien)).bodyText().contains("Vous avez déjà un compte");
        assertThat(visiteur.envoyer(lien)).hasStatus(303);
        assertThat(visiteur.lire("/compte")).as("un lien n'ouvre pas sa session").hasStatus(303);
        var roles = Acteurs.systeme().executer(() -> habilitations.duCompte(paul));
        assertThat(roles).containsOnlyKeys(tilleuls, clinique);
    }

    @Test
    void seule_l_administration_invite_et_l_essai_est_consigne() {
        var paul = personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.DIRECTION);
        var autre = connecte(paul);
        assertThat(autre.lire("/administration/personnes")).hasStatus(403);
        assertThat(
                        autre.envoyer(
                                "/administration/personnes/inviter",
                                "courriel",
                                invitee,
                                "roles",
                                "DIRECTION"))
                .hasStatus(403);
        assertThat(refusDe(paul)).isEqualTo(2);
    }

    @Test
    void un_numero_d_une_autre_organisation_est_introuvable_et_consigne() {
        var clinique = personnages.organisation("Clinique du Val");
        var paul = personnages.membre("Paul", "Martin", clinique, RoleOrganisation.DIRECTION);
        assertThat(page.lire("/administration/personnes/" + paul)).hasStatus(404);
        assertThat(page.envoyer("/administration/personnes/" + paul, "roles", "DIRECTION"))
                .hasStatus(404);
        assertThat(page.envoyer("/organisation-courante", "organisation", clinique.toString()))
                .hasStatus(404);
        assertThat(refusDe(marie)).isEqualTo(3);
    }

    @Test
    void le_dernier_administrateur_ne_part_pas() {
        assertThat(page.envoyer("/administration/personnes/" + marie, "roles", "DIRECTION"))
                .hasStatus(422)
                .bodyText()
                .contains("au moins une personne");
        assertThat(
                        page.envoyer(
                                "/administration/personnes/" + marie + "/retrait",
                                "confirme",
                                "true"))
                .hasStatus(422);
        var paul = personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.ADMINISTRATION);
        assertThat(page.envoyer("/administration/personnes/" + marie, "roles", "DIRECTION"))
                .hasStatus(303);
        assertThat(page.lire("/administration/personnes")).as("à l'instant même").hasStatus(403);
        assertThat(connecte(paul).lire("/administration/personnes")).hasStatusOk();
    }

    @Test
    void chaque_changement_de_role_laisse_une_trace() {
        var paul = personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.DIRECTION);
        page.envoyer("/administration/personnes/" + paul, "roles", "OBSERVATEUR");
        var traces =
                systeme(() ->
                        db.sql(
                                        """
                                        select fait || ' ' || role || ' ' || coalesce(par, 0)
                                          from habilitation_historique
                                         where compte_id = :c order by id
                                        """)
                                .param("c", paul.valeur())
                                .query(String.class)
                                .list());
        assertThat(traces)
                .containsExactly(
                        "ACCORDEE DIRECTION 0",
                        "ACCORDEE OBSERVATEUR " + marie,
                        "RETIREE DIRECTION " + marie);
    }

    private void inviter() {
        assertThat(
                        page.envoyer(
                                "/administration/personnes/inviter",
                                "courriel",
                                invitee,
                                "roles",
                                "REFERENT_QUALITE"))
                .hasStatus(303);
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult accepter(
            Navigation qui, String lien) {
        qui.lire("/connexion");
        return qui.envoyer(
                lien, "prenom", "Léa", "nom", "Roy", "motDePasse", "une phrase bien longue");
    }

    private Navigation visiteur() {
        return new Navigation(mvc).depuis("test-" + UUID.randomUUID());
    }

    private Navigation connecte(CompteId compte) {
        var navigation = visiteur();
        navigation.lire("/connexion");
        navigation.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        navigation.lire("/compte");
        return navigation;
    }

    private long refusDe(CompteId compte) {
        return systeme(() ->
                db.sql("select count(*) from acces_refuse where compte_id = :c")
                        .param("c", compte.valeur())
                        .query(Long.class)
                        .single());
    }

    private void expirer(String lien) {
        systeme(() ->
                db.sql("update jeton set expire_le = now() where empreinte = :e")
                        .param("e", Empreinte.de(lien.substring(lien.lastIndexOf('/') + 1)))
                        .update());
    }

    private <T> T systeme(java.util.function.Supplier<T> travail) {
        return Acteurs.systeme()
                .executer(() ->
                        java.util.Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
