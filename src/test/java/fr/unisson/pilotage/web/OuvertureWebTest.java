package fr.unisson.pilotage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.pilotage.UneConventionSuivie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages of what the entry into force opened: missions, indicators, dates, committee.
@PageTest
class OuvertureWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired JdbcClient db;

    private Personne animatrice = new Personne(0, "");
    private Personne pilote = new Personne(0, "");
    private Personne autre = new Personne(0, "");
    private long id;
    private String convention = "";
    private String mission = "";

    @BeforeEach
    void uneConventionEnVigueur() {
        var c =
                UneConventionSuivie.depuis(
                        LocalDate.of(2026, 1, 31), scene, ouverture, this::ecrire);
        id = c.cle();
        animatrice = c.animatrice;
        pilote = c.referente;
        autre = c.autre;
        convention = c.adresse();
        mission =
                convention
                        + "/missions/"
                        + scene.systeme(
                                "select min(id) from mission_commune where convention_id = :c",
                                "c",
                                id);
    }

    private void ecrire(long cle) {
        TexteQuiPromet.article(
                db,
                cle,
                "3",
                "MISSIONS_COMMUNES",
                """
                {"missions":[{"mission":"Prêter du matériel d’essai","ancrages":"Axe 5",
                  "pilote":"EHPAD Les Ormes","statut":"ACTIVE"}]}
                """);
        TexteQuiPromet.article(
                db,
                cle,
                "10",
                "COPIL",
                """
                {"membres":[{"partie":"EHPAD Les Ormes","titulaire":"Lise Ormes","suppleant":"",
                  "representantUsagers":false}],
                 "presidence":"EHPAD Les Ormes","quorum":"","regleDeDecision":"","reunionsParAn":3}
                """);
        TexteQuiPromet.article(
                db,
                cle,
                "15",
                "INDICATEURS",
                """
                {"indicateurs":[{"nom":"Prêts de matériel","definition":"","formule":"Nombre",
                  "source":"","frequence":"Trimestrielle","seuil":"Moins de 2",
                  "responsable":"EHPAD Les Ormes"}],"evaluateurs":"","destinataires":""}
                """);
        TexteQuiPromet.article(
                db,
                cle,
                "18",
                "ASSURANCES",
                """
                {"assurances":[{"partie":"EHPAD Les Ormes","assureur":"Mutuelle","police":"A-1",
                  "echeance":"2126-02-01"}]}
                """);
    }

    @Test
    void la_page_du_comite_montre_missions_indicateurs_dates_et_ce_qui_a_ete_cree() {
        var page = scene.connecter(mvc, autre);
        assertThat(page.lire(convention + "/pilotage"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Missions communes",
                        "Prêter du matériel d’essai",
                        "Prêts de matériel",
                        "Aucune valeur publiée",
                        "Moins de 2",
                        "Valeur attendue",
                        "Assurance d’EHPAD Les Ormes",
                        "Ce que l’entrée en vigueur a créé",
                        "Le comité de pilotage est créé",
                        "Dates proposées au comité")
                .doesNotContain("Revenir à la séance", "/indicateurs/");
    }

    @Test
    void on_revient_a_la_seance_d_ou_l_on_vient() {
        var page = scene.connecter(mvc, animatrice);
        assertThat(page.lire(convention + "/pilotage?reunion=12"))
                .bodyText()
                .contains("href=\"/reunions/12/seance\"", "Revenir à la séance");
        assertThat(page.lire(convention + "/pilotage?reunion=//ailleurs"))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Revenir à la séance", "ailleurs");
    }

    @Test
    void la_page_du_comite_s_imprime() {
        var page = scene.connecter(mvc, autre);
        var pdf = page.lire(convention + "/pilotage.pdf");
        assertThat(pdf).hasStatus(200).hasContentType("application/pdf");
        assertThat(
                        new String(
                                pdf.getResponse().getContentAsByteArray(),
                                StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    /// Scenario 10 of the acceptance list.
    @Test
    void scenario_10_une_mission_jamais_activee_se_lit_sans_couleur_d_alerte_et_se_repositionne() {
        var page = scene.connecter(mvc, pilote);
        assertThat(page.lire(mission)).bodyText().contains("Dire où elle en est");
        assertThat(
                        page.envoyer(
                                mission + "/point",
                                "version",
                                "1",
                                "point",
                                "CONSTATER_NON_ACTIVEE"))
                .hasStatus(303);
        assertThat(page.lire(mission))
                .bodyText()
                .contains("Non activée", "n’est pas un manquement")
                .doesNotContain("ton-danger", "ton-attente");
        var comite = scene.connecter(mvc, animatrice);
        assertThat(comite.lire(mission))
                .bodyText()
                .contains("repositionnement", "/avenants/nouveau?types=MISSIONS");
        assertThat(
                        comite.envoyer(
                                mission + "/repositionnement",
                                "version",
                                "2",
                                "motif",
                                "Trop loin",
                                "enonce",
                                "Prêter la salle",
                                "acte",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la décision du comité", "Prêter la salle");
        assertThat(
                        comite.envoyer(
                                mission + "/repositionnement",
                                "version",
                                "2",
                                "motif",
                                "Trop loin",
                                "enonce",
                                "Prêter la salle",
                                "acte",
                                "Réunion du 4 mars"))
                .hasStatus(303);
        assertThat(comite.lire(mission))
                .bodyText()
                .contains(
                        "Repositionnée",
                        "Prêter la salle",
                        "Texte signé\u00a0: Prêter du matériel d’essai",
                        "Réunion du 4 mars",
                        "Trop loin");
        assertThat(comite.lire(convention + "/engagements")).bodyText().contains("Prêter la salle");
    }

    @Test
    void une_autre_partie_lit_la_mission_et_n_y_touche_pas() {
        var page = scene.connecter(mvc, autre);
        assertThat(page.lire(mission))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("Dire où elle en est", "Repositionner", "Désigner la partie");
        assertThat(
                        page.envoyer(
                                mission + "/point",
                                "version",
                                "1",
                                "point",
                                "CONSTATER_NON_ACTIVEE"))
                .hasStatus(403);
    }

    @Test
    void une_echeance_se_dit_faite_avec_la_suivante() {
        var adresse =
                convention
                        + "/echeances/"
                        + scene.systeme(
                                """
                                select id from echeance_du_texte
                                 where convention_id = :c and nature = 'ASSURANCE'
                                """,
                                "c",
                                id);
        var etranger = scene.connecter(mvc, autre);
        assertThat(etranger.lire(adresse)).bodyText().doesNotContain("Dire que c’est fait");
        var page = scene.connecter(mvc, pilote);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Dire que c’est fait", "1er février 2126");
        assertThat(page.envoyer(adresse, "note", "", "prochaine", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en quelques mots");
        assertThat(page.envoyer(adresse, "note", "Attestation reçue", "prochaine", "2127-02-01"))
                .hasStatus(303);
        assertThat(page.lire(adresse)).bodyText().contains("Tenue", "Attestation reçue");
        assertThat(page.lire(convention + "/pilotage")).bodyText().contains("1er février 2127");
    }
}
