package fr.unisson.pilotage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.pilotage.UneConventionSuivie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages of the follow-up, from the list to the conclusion of a contestation.
@PageTest
class PilotageWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired JdbcClient db;

    private Personne animatrice = new Personne(0, "");
    private Personne referente = new Personne(0, "");
    private Personne autre = new Personne(0, "");
    private String convention = "";
    private String engagement = "";

    @BeforeEach
    void uneConventionEnVigueur() {
        var c =
                UneConventionSuivie.depuis(
                        LocalDate.of(2026, 1, 31),
                        scene,
                        ouverture,
                        cle -> {
                            TexteQuiPromet.engagements(
                                    db,
                                    cle,
                                    UneConventionSuivie.EHPAD,
                                    "Ouvrir l’ergothérapeute",
                                    "Tous",
                                    "Prévenir les familles");
                            TexteQuiPromet.objectif(db, cle, "Analyser chaque chute", "Le comité");
                        });
        animatrice = c.animatrice;
        referente = c.referente;
        autre = c.autre;
        convention = c.adresse();
        engagement =
                convention
                        + "/engagements/"
                        + scene.systeme(
                                "select min(id) from promesse where convention_id = :c",
                                "c",
                                c.cle());
    }

    @Test
    void la_page_du_comite_montre_la_convention_en_un_coup_d_oeil() {
        var page = scene.connecter(mvc, animatrice);
        assertThat(page.lire(convention + "/pilotage"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Engagements\u00a0: EHPAD Les Ormes",
                        "Ouvrir l’ergothérapeute",
                        "À attribuer",
                        "Analyser chaque chute",
                        "Part à temps",
                        "90\u00a0%",
                        "Aucune instance n’est rattachée",
                        "Prochaines dates",
                        "Fin de la période en cours");
        assertThat(page.lire(convention)).bodyText().contains("Suivi", "/pilotage\"");
    }

    @Test
    void sur_un_telephone_chaque_cellule_d_un_objectif_dit_sa_colonne() {
        assertThat(scene.connecter(mvc, animatrice).lire(convention + "/pilotage"))
                .bodyText()
                .contains(
                        "<span class=\"empile-nom\">Indicateur\u00a0: </span>Part à temps",
                        "<span class=\"empile-nom\">Cible\u00a0: </span>90\u00a0%");
    }

    @Test
    void la_liste_se_filtre_et_s_exporte() throws IOException {
        var page = scene.connecter(mvc, animatrice);
        assertThat(page.lire(convention + "/engagements?etat=a-attribuer"))
                .hasStatus(200)
                .bodyText()
                .contains("Prévenir les familles", "export.xlsx?etat=a-attribuer")
                .doesNotContain("Ouvrir l’ergothérapeute");
        assertThat(page.lire(convention + "/engagements?etat=TENU"))
                .bodyText()
                .contains("Rien ne correspond à ces filtres");
        var export = page.lire(convention + "/engagements/export.xlsx?genre=OBJECTIF");
        assertThat(export).hasStatus(200);
        try (var classeur =
                new ReadableWorkbook(
                        new ByteArrayInputStream(export.getResponse().getContentAsByteArray()))) {
            var lignes = classeur.getFirstSheet().read();
            assertThat(lignes).hasSize(2);
            assertThat(lignes.get(1).getCellText(3)).isEqualTo("Analyser chaque chute");
        }
    }

    @Test
    void la_referente_fait_le_point_et_ce_qui_manque_se_dit_au_champ() {
        var page = scene.connecter(mvc, referente);
        assertThat(page.lire(engagement)).hasStatus(200).bodyText().contains("Faire le point");
        assertThat(envoyer(page, "/point", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites où vous en êtes");
        assertThat(envoyer(page, "/point", "version", "1", "point", "TENIR", "avancement", "80"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en quelques mots ce qui le montre", "value=\"80\"");
        assertThat(
                        envoyer(
                                page,
                                "/point",
                                "version",
                                "1",
                                "point",
                                "POURSUIVRE",
                                "note",
                                "Deux séances <b>tenues</b>",
                                "avancement",
                                "200"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un nombre de 0 à 100");
        assertThat(
                        envoyer(
                                page,
                                "/point",
                                "version",
                                "1",
                                "point",
                                "POURSUIVRE",
                                "note",
                                "Deux séances <b>tenues</b>",
                                "avancement",
                                "40"))
                .hasStatus(303);
        assertThat(page.lire(engagement))
                .bodyText()
                .contains(
                        "Votre point est enregistré",
                        "&lt;b&gt;tenues",
                        "En cours, 40",
                        "Lise Ormes");
        assertThat(envoyer(page, "/point", "version", "1", "point", "POURSUIVRE")).hasStatus(409);
        assertThat(envoyer(page, "/point", "version", "2", "point", "REPOSITIONNER"))
                .hasStatus(422);
    }

    @Test
    void une_autre_partie_conteste_et_l_animatrice_conclut() {
        scene.connecter(mvc, referente);
        var elle = scene.connecter(mvc, referente);
        elle.lire(engagement);
        envoyer(elle, "/point", "version", "1", "point", "TENIR", "note", "Toutes les séances");

        var lui = scene.connecter(mvc, autre);
        assertThat(lui.lire(engagement))
                .bodyText()
                .contains("Contester le dernier point")
                .doesNotContain("Enregistrer le point", "Repositionner");
        assertThat(envoyer(lui, "/point", "version", "2", "point", "TENIR", "note", "Oui"))
                .hasStatus(403);
        lui.lire(engagement + "/contestation");
        assertThat(envoyer(lui, "/contestation", "motif", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce que votre organisation ne partage pas");
        assertThat(envoyer(lui, "/contestation", "motif", "Deux séances annulées")).hasStatus(303);
        assertThat(lui.lire(convention + "/pilotage"))
                .bodyText()
                .contains("À voir ensemble", "Contesté");
        assertThat(lui.lire(engagement)).bodyText().contains("Retirer cette contestation");

        var animation = scene.connecter(mvc, animatrice);
        var lu = Navigation.texte(animation.lire(engagement));
        assertThat(lu).contains("Deux séances annulées", "Conclure, au nom du comité");
        var conclusion = lu.replaceAll("(?s).*href=\"([^\"]+/conclusion)\".*", "$1");
        animation.lire(conclusion);
        assertThat(animation.envoyer(conclusion, "version", "1", "motif", "À reprendre"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la décision du comité");
        assertThat(
                        animation.envoyer(
                                conclusion,
                                "version",
                                "1",
                                "motif",
                                "À reprendre",
                                "acte",
                                "Réunion du 4 mars"))
                .hasStatus(303);
        assertThat(animation.lire(engagement))
                .bodyText()
                .contains("Conclue par le comité", "À reprendre", "Réunion du 4 mars");
    }

    @Test
    void l_animatrice_repositionne_classe_et_rouvre() {
        var page = scene.connecter(mvc, animatrice);
        assertThat(page.lire(engagement + "/repositionnement"))
                .hasStatus(200)
                .bodyText()
                .contains("Nouvel énoncé", "Ouvrir l’ergothérapeute");
        assertThat(
                        envoyer(
                                page,
                                "/repositionnement",
                                "version",
                                "1",
                                "enonce",
                                "Prêter la salle",
                                "motif",
                                "Poste vacant",
                                "acte",
                                "Avenant n° 1"))
                .hasStatus(303);
        assertThat(page.lire(engagement))
                .bodyText()
                .contains(
                        "Prêter la salle",
                        "Texte signé\u00a0: Ouvrir l’ergothérapeute",
                        "Avenant n°\u00a01");
        page.lire(engagement + "/sans-objet");
        assertThat(envoyer(page, "/sans-objet", "version", "2", "motif", "Activité arrêtée"))
                .hasStatus(303);
        page.lire(engagement + "/reouverture");
        assertThat(envoyer(page, "/reouverture", "version", "3", "motif", "Elle reprend"))
                .hasStatus(303);
        assertThat(page.lire(engagement)).bodyText().contains("À démarrer", "Rouvert");
    }

    @Test
    void l_animatrice_attribue_ce_que_le_texte_ne_nomme_pas() {
        var page = scene.connecter(mvc, animatrice);
        var suivant = engagement.substring(0, engagement.lastIndexOf('/') + 1);
        long id =
                scene.systeme(
                        """
                        select id from promesse
                         where convention_id = :c and enonce = 'Prévenir les familles'
                        """,
                        "c",
                        Long.parseLong(convention.replace("/conventions/", "")));
        assertThat(page.lire(suivant + id)).bodyText().contains("Qui en répond\u00a0?", "Tous");
        assertThat(page.envoyer(suivant + id + "/attribution", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez qui en répond");
        assertThat(page.envoyer(suivant + id + "/attribution", "version", "1", "partie", "commune"))
                .hasStatus(303);
        assertThat(page.lire(suivant + id)).bodyText().contains("Toutes les parties");
    }

    @Test
    void qui_n_est_pas_de_la_convention_n_y_trouve_rien() {
        var ailleurs = scene.organisation("Clinique d’ailleurs");
        var page = scene.connecter(mvc, scene.personne("Paul", "Dehors", ailleurs, "DIRECTION"));
        for (var chemin :
                new String[] {
                    convention + "/pilotage",
                    convention + "/engagements",
                    convention + "/engagements/export.xlsx",
                    engagement,
                    engagement + "/contestation"
                }) {
            assertThat(page.lire(chemin)).as(chemin).hasStatus(404);
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult envoyer(
            Navigation page, String geste, String... champs) {
        return page.envoyer(engagement + geste, champs);
    }
}
