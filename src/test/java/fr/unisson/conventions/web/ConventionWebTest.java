package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The drafting half of a convention, from its creation to its founding principles.
@PageTest
class ConventionWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;

    private long hopital;
    private long ehpad;
    private Personne animatrice;
    private Personne directrice;
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void deuxOrganisations() {
        hopital = scene.organisation("Centre hospitalier de l'Estuaire");
        ehpad = scene.organisation("EHPAD Les Tilleuls de Mauves");
        animatrice = scene.personne("Nadia", "Benhamou", hopital, "REFERENT_QUALITE");
        directrice = scene.personne("Claire", "Moreau", ehpad, "DIRECTION");
        page = scene.connecter(mvc, animatrice);
    }

    @Test
    void une_creation_incomplete_revient_avec_ce_qui_etait_ecrit() {
        assertThat(page.lire("/conventions/nouvelle")).hasStatus(200);
        assertThat(
                        page.envoyer(
                                "/conventions/nouvelle",
                                "titre",
                                "Parcours des aînés",
                                "effet",
                                "2027-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"Parcours des aînés\"",
                        "Choisissez un modèle",
                        "Ajoutez au moins une organisation",
                        "Indiquez une date qui existe");
    }

    @Test
    void un_partenaire_se_cherche_sans_javascript_puis_la_convention_se_cree() {
        page.lire("/conventions/nouvelle");
        assertThat(
                        page.envoyer(
                                "/conventions/nouvelle",
                                "q",
                                "tilleuls mauves",
                                "action",
                                "chercher"))
                .hasStatus(200)
                .bodyText()
                .contains("EHPAD Les Tilleuls de Mauves", "ajouter:" + ehpad);
        assertThat(page.envoyer("/conventions/nouvelle", "action", "ajouter:" + ehpad))
                .bodyText()
                .contains("name=\"partenaires\" value=\"" + ehpad + "\"");
        assertThat(creer("verifier"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Relire avant de créer",
                        "EHPAD Les Tilleuls de Mauves",
                        "1er septembre 2027");

        var cree = creer("creer");
        assertThat(cree).hasStatus(303);
        assertThat(page.suivre(cree))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Parcours des aînés",
                        "Il reste à préparer l’étape suivante",
                        "Des constats partagés",
                        "Au moins deux organisations ont accepté");
    }

    @Test
    void l_invitee_accepte_puis_le_diagnostic_mene_aux_principes() {
        var convention = creee();
        var chezElle = scene.connecter(mvc, directrice);
        assertThat(chezElle.lire(convention))
                .bodyText()
                .contains("Votre organisation est invitée", "Répondre à l’invitation");
        chezElle.lire(convention + "/parties");
        assertThat(chezElle.envoyer(convention + "/parties/" + partie() + "/refus", "motif", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(chezElle.envoyer(convention + "/parties/" + partie() + "/acceptation"))
                .hasStatus(303);
        assertThat(chezElle.envoyer(convention + "/parties/" + partie() + "/acceptation"))
                .hasStatus(409)
                .bodyText()
                .contains("relisez la page");

        page.lire(convention + "/diagnostic");
        assertThat(page.envoyer(convention + "/constats", "enonce", " ")).hasStatus(422);
        assertThat(
                        page.envoyer(
                                convention + "/constats",
                                "enonce",
                                "Les sorties <script>sont</script> subies."))
                .hasStatus(303);
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic",
                                "intitule",
                                "Étude",
                                "lien",
                                "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("commence par http", "Étude");
        assertThat(
                        page.envoyer(
                                convention + "/diagnostic/absence",
                                "motifSansDiagnostic",
                                "Premier travail commun."))
                .hasStatus(303);
        assertThat(page.lire(convention + "/diagnostic"))
                .bodyText()
                .contains("Premier travail commun.", "Les sorties")
                .doesNotContain("<script>sont");

        var passage = convention + "/passage/ouvrir-principes";
        var avant = Navigation.texte(page.lire(passage));
        assertThat(avant).contains("Tout est réuni", "Passer aux principes fondateurs");
        var version = avant.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(page.envoyer(passage, "version", version)).hasStatus(303);
        assertThat(page.envoyer(passage, "version", version))
                .hasStatus(409)
                .bodyText()
                .contains("déjà changé d’étape");
        assertThat(page.lire(convention + "/historique"))
                .bodyText()
                .contains(
                        "Convention créée",
                        "Invitation acceptée",
                        "A ouvert le travail sur les principes");

        page.lire(convention + "/principes");
        var principe =
                scene.systeme(
                        "select min(id) from principe where convention_id = :c",
                        "c",
                        numero(convention));
        var position = convention + "/principes/" + principe + "/position";
        assertThat(page.envoyer(position, "version", "1", "position-" + principe, "BLOCAGE"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(
                        page.envoyer(
                                position,
                                "version",
                                "1",
                                "position-" + principe,
                                "BLOCAGE",
                                "motif-" + principe,
                                "Il manque les familles."))
                .hasStatus(303);
        assertThat(page.lire(convention + "/principes"))
                .bodyText()
                .contains("Un principe est bloqué", "Il manque les familles.", "En attente de");
        assertThat(page.lire(convention + "/volets")).hasStatus(404);
    }

    @Test
    void un_abandon_se_confirme_et_dit_pourquoi() {
        var convention = creee();
        assertThat(page.lire(convention + "/passage/abandonner"))
                .bodyText()
                .contains("Le travail s’arrête", "L’accord d’au moins un référent");
        assertThat(scene.connecter(mvc, directrice).lire(convention + "/passage/abandonner"))
                .hasStatus(403);
        assertThat(page.lire(convention + "/passage/sceller")).hasStatus(409);
        assertThat(page.lire(convention + "/passage/inconnu")).hasStatus(404);
    }

    private String creee() {
        page.lire("/conventions/nouvelle");
        return java.util.Objects.requireNonNull(creer("creer").getResponse().getRedirectedUrl());
    }

    private MvcTestResult creer(String action) {
        return page.envoyer(
                "/conventions/nouvelle",
                "titre",
                "Parcours des aînés",
                "modele",
                "convention-cadre-essms",
                "organisation",
                Long.toString(hopital),
                "partenaires",
                Long.toString(ehpad),
                "animateur",
                Long.toString(animatrice.compte()),
                "effet",
                "2027-09-01",
                "action",
                action);
    }

    private long partie() {
        return scene.systeme("select max(id) from partie where organisation_id = :o", "o", ehpad);
    }

    private static long numero(String adresse) {
        return Long.parseLong(adresse.substring(adresse.lastIndexOf('/') + 1));
    }
}
