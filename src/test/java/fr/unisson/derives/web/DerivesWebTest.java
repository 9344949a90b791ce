package fr.unisson.derives.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.derives.Examens;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.pilotage.UneConventionSuivie;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages of the alerts, from what a rule found or somebody told to the way out.
@PageTest
class DerivesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired Examens examens;
    @Autowired JdbcClient db;

    private Personne animatrice = new Personne(0, "");
    private Personne referente = new Personne(0, "");
    private Personne usager = new Personne(0, "");
    private Personne observatrice = new Personne(0, "");
    private long id;
    private String convention = "";

    @BeforeEach
    void uneConventionEnVigueur() {
        var c =
                UneConventionSuivie.depuis(
                        LocalDate.now(Dates.PARIS).minusDays(200),
                        scene,
                        ouverture,
                        cle ->
                                TexteQuiPromet.engagements(
                                        db,
                                        cle,
                                        UneConventionSuivie.EHPAD,
                                        "Ouvrir l’ergothérapeute",
                                        UneConventionSuivie.FOYER,
                                        "Former"));
        id = c.cle();
        convention = c.adresse();
        animatrice = c.animatrice;
        referente = c.referente;
        usager = scene.personne("Odile", "Parent", c.foyer, "REPRESENTANT_USAGERS");
        observatrice =
                scene.personne("Anne", "Regarde", scene.organisation("Agence"), "OBSERVATEUR");
        scene.participant(id, usager, null, "REPRESENTANT_USAGERS");
        scene.participant(id, observatrice, null, "OBSERVATEUR");
        scene.ecrire(
                "update convention set visibilite_observateurs = 'TOUT' where id = :c", "c", id);
    }

    @Test
    void une_alerte_trouvee_dit_sa_regle_ses_chiffres_et_a_qui_elle_est() {
        examiner();
        var page = scene.connecter(mvc, referente);
        assertThat(page.lire(convention + "/alertes"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Engagement en retard\u00a0: Ouvrir l’ergothérapeute",
                        "Un point était attendu le",
                        "EHPAD Les Ormes",
                        "À qualifier",
                        "Signaler une difficulté",
                        "Une alerte n’est ni une faute ni une sanction");
        assertThat(page.lire(alerte("Ouvrir")))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Prévenir après 30 jours de retard.",
                        "jours de retard au",
                        "La présidence du comité dit sa gravité avant le",
                        "l’alerte va à tous les membres du comité",
                        "Répondre au nom de votre organisation",
                        "Ouvrir une action",
                        "Alerte détectée")
                .doesNotContain("Classer sans suite");
        assertThat(page.lire(convention + "/alertes?genre=PARTIE"))
                .bodyText()
                .doesNotContain("Ouvrir l’ergothérapeute");
        assertThat(page.lire(convention + "/alertes?etat=LEVEE"))
                .bodyText()
                .contains("Rien ne correspond à ces filtres");
        assertThat(page.lire(convention + "/pilotage"))
                .bodyText()
                .contains(
                        "Alertes en cours", "Engagement en retard\u00a0: Ouvrir l’ergothérapeute");
    }

    @Test
    void la_liste_se_lit_page_apres_page() {
        scene.enSysteme(() -> {
            for (int i = 0; i < 53; i++) {
                db.sql(
                                """
                                insert into alerte (convention_id, source, genre, objet, titre, etat,
                                  etat_le, detectee_le, a_qualifier_avant)
                                values (:c, 'essai', 'TERME', :o, 'Alerte ' || :o, 'DETECTEE', now(),
                                  now(), now() + interval '7 days')
                                """)
                        .param("c", id)
                        .param("o", Integer.toString(i))
                        .update();
            }
        });
        var page = scene.connecter(mvc, animatrice);
        var premiere = Navigation.texte(page.lire(convention + "/alertes?genre=TERME"));
        assertThat(premiere).contains("Alerte 52", "Alerte 3<").doesNotContain("Alerte 2<");
        var suite =
                premiere.replaceAll("(?s).*href=\"([^\"]*apres=[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        assertThat(page.lire(suite))
                .hasStatus(200)
                .bodyText()
                .contains("Alerte 2<", "Alerte 0<")
                .doesNotContain("Alerte 3<");
    }

    @Test
    void une_representante_des_usagers_signale_en_deux_questions() {
        var page = scene.connecter(mvc, usager);
        assertThat(page.lire(convention + "/alertes"))
                .bodyText()
                .contains("Aucune alerte en cours", "Signaler une difficulté");
        assertThat(page.lire(convention + "/alertes/nouvelle"))
                .hasStatus(200)
                .bodyText()
                .contains("N’écrivez jamais le nom d’une personne accompagnée", "48 heures");
        assertThat(page.envoyer(convention + "/alertes/nouvelle", "faits", "Peu <b>clair</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez ce qui est en cause", "Peu &lt;b&gt;clair");
        assertThat(
                        page.envoyer(
                                convention + "/alertes/nouvelle",
                                "nature",
                                "DROIT",
                                "faits",
                                "Né le 3 mars 1941, il n’a pas été écouté",
                                "souhait",
                                "Me rappeler"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ce texte contient une date de naissance",
                        "Né le 3 mars 1941, il n’a pas été écouté",
                        "Me rappeler");
        var reponse =
                page.envoyer(
                        convention + "/alertes/nouvelle",
                        "nature",
                        "DROIT",
                        "faits",
                        "On n’a pas demandé <i>l’accord</i>",
                        "souhait",
                        "Le demander");
        assertThat(reponse).hasStatus(303);
        assertThat(page.suivre(reponse))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "a 48 heures pour répondre",
                        "Atteinte possible au droit d’une personne",
                        "&lt;i&gt;l’accord",
                        "Réaction souhaitée",
                        "Odile Parent")
                .doesNotContain("Répondre au nom");
    }

    @Test
    void un_texte_qui_nomme_quelqu_un_se_masque_avec_sa_raison() {
        var auteur = scene.connecter(mvc, usager);
        auteur.lire(convention + "/alertes/nouvelle");
        var envoi =
                auteur.envoyer(
                        convention + "/alertes/nouvelle",
                        "nature",
                        "COORDINATION",
                        "faits",
                        "Hippolyte n’a pas été écouté",
                        "souhait",
                        "Le rappeler");
        var adresse = requireNonNull(envoi.getResponse().getRedirectedUrl());
        assertThat(auteur.lire(adresse)).bodyText().contains("Masquer un texte");
        assertThat(auteur.lire(adresse + "/masque"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "«\u00a0Hippolyte n’a pas été écouté\u00a0»",
                        "«\u00a0Le rappeler\u00a0»",
                        "sans retour");
        assertThat(auteur.envoyer(adresse + "/masque", "texte", "FAITS-0"))
                .hasStatus(422)
                .bodyText()
                .containsPattern("value=\"FAITS-0\"[^>]*checked")
                .contains("Dites pourquoi");
        assertThat(scene.connecter(mvc, referente).lire(adresse + "/masque")).hasStatus(404);
        var reponse =
                auteur.envoyer(
                        adresse + "/masque",
                        "texte",
                        "FAITS-0",
                        "motif",
                        "Une personne y est nommée");
        assertThat(reponse).hasStatus(303);
        assertThat(auteur.suivre(reponse))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Le texte est masqué.",
                        "Texte masqué le",
                        "par Odile Parent",
                        "Une personne y est nommée",
                        "Texte masqué\u00a0: ",
                        "Le rappeler")
                .doesNotContain("Hippolyte", "[texte masqué]", "journal scellé");
        var presidence = scene.connecter(mvc, animatrice);
        presidence.lire(adresse + "/masque");
        assertThat(presidence.envoyer(adresse + "/masque", "texte", "SOUHAIT-0", "motif", "Nommée"))
                .hasStatus(303);
        assertThat(auteur.lire(adresse))
                .bodyText()
                .contains(": Nommée")
                .doesNotContain("Le rappeler", "Masquer un texte");
    }

    /// The alert concerns the party of whoever presides: the page says who judges, and why.
    @Test
    void une_presidente_concernee_lit_qui_juge_a_sa_place() {
        examiner();
        scene.ecrire(
                "update participant set jusqu_au = now() where role in ('PRESIDENT_COPIL',"
                        + " 'ANIMATEUR') and convention_id = :c",
                "c",
                id);
        scene.participant(id, referente, null, "PRESIDENT_COPIL");
        var page = scene.connecter(mvc, referente);
        var adresse = alerte("Ouvrir");
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Cette alerte concerne EHPAD Les Ormes, et personne d’autre ne préside",
                        "dit sa gravité avant le",
                        "Vous présidez le comité et l’alerte concerne votre partie",
                        "Répondre au nom de votre organisation")
                .doesNotContain("/qualification\"");
        assertThat(page.envoyer(adresse + "/qualification", "version", "1", "gravite", "MINEURE"))
                .hasStatus(403);
    }

    @Test
    void la_presidence_mene_l_alerte_jusqu_a_une_issue() {
        examiner();
        var adresse = alerte("Ouvrir");
        var page = scene.connecter(mvc, animatrice);
        assertThat(page.lire(adresse + "/qualification"))
                .hasStatus(200)
                .bodyText()
                .contains("Mineure", "Sérieuse", "Critique");
        assertThat(page.lire(adresse + "/levee"))
                .bodyText()
                .contains("Cette alerte n’en est pas là", "À qualifier")
                .doesNotContain("name=\"note\"");
        assertThat(page.envoyer(adresse + "/qualification", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une gravité");
        assertThat(page.envoyer(adresse + "/qualification", "version", "1", "gravite", "SERIEUSE"))
                .hasStatus(303);
        assertThat(page.envoyer(adresse + "/qualification", "version", "1", "gravite", "MINEURE"))
                .hasStatus(409);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Qualifiée, sérieuse", "Un plan de redressement est attendu avant le");
        assertThat(page.envoyer(adresse + "/plan", "version", "2", "quoi", "Former un relais"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choisissez dans la liste qui en répond",
                        "Donnez une date",
                        "Former un relais");
        assertThat(
                        page.envoyer(
                                adresse + "/plan",
                                "version",
                                "2",
                                "quoi",
                                "Former un relais",
                                "responsable",
                                Long.toString(referente.compte()),
                                "pour",
                                "2199-12-31"))
                .hasStatus(303);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Former un relais", "Lise Ormes", "31 décembre 2199");
        assertThat(page.lire(adresse + "/levee"))
                .bodyText()
                .contains(
                        "Aucune décision du comité ne peut encore être citée",
                        "prise depuis le jour de l’alerte",
                        "Voir le comité de la convention")
                .doesNotContain("L’effet observé");
        assertThat(page.envoyer(adresse + "/levee", "version", "3", "note", "Fait"))
                .hasStatus(422)
                .bodyText()
                .contains("une alerte ne se lève que par elle");
        assertThat(page.envoyer(adresse + "/escalade", "version", "3", "note", "Poste vacant"))
                .hasStatus(303);
        assertThat(Navigation.texte(page.lire(adresse)))
                .containsSubsequence(
                        "Les issues, dans cet ordre",
                        "/repositionnement\">Repositionner",
                        "/avenants/nouveau",
                        "Suspendre la convention",
                        "/retraits",
                        "Résilier");
        assertThat(
                        page.envoyer(
                                adresse + "/issue",
                                "version",
                                "4",
                                "issue",
                                "REPOSITIONNEMENT",
                                "acte",
                                "Réunion du 4 mars"))
                .hasStatus(303);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Issue choisie\u00a0: Repositionnée", "Réunion du 4 mars", "Poste vacant")
                .doesNotContain("Ouvrir une action");
        assertThat(page.lire(adresse + "/issue"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Cette alerte est close depuis le",
                        "Repositionnée",
                        "href=\"" + adresse + "\"",
                        "Revenir à l’alerte")
                .doesNotContain("name=\"issue\"");
        assertThat(page.envoyer(adresse + "/plan", "version", "5", "quoi", "Rien"))
                .hasStatus(409)
                .bodyText()
                .contains("Cette alerte est close depuis le")
                .doesNotContain("name=\"quoi\"");
    }

    @Test
    void la_partie_concernee_repond_mais_ne_clot_pas() {
        examiner();
        var adresse = alerte("Ouvrir");
        var page = scene.connecter(mvc, referente);
        assertThat(page.lire(adresse)).hasStatus(200);
        assertThat(page.envoyer(adresse + "/reponse", "texte", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez votre réponse");
        assertThat(page.envoyer(adresse + "/reponse", "texte", "Le poste est <u>pourvu</u>"))
                .hasStatus(303);
        assertThat(page.lire(adresse)).bodyText().contains("&lt;u&gt;pourvu", "Lise Ormes");
        assertThat(page.envoyer(adresse + "/qualification", "version", "1", "gravite", "MINEURE"))
                .hasStatus(403);
        assertThat(page.envoyer(adresse + "/sans-suite", "version", "1", "note", "Rien"))
                .hasStatus(409);
    }

    @Test
    void les_seuils_se_lisent_et_se_reglent_avec_leur_raison() {
        var page = scene.connecter(mvc, animatrice);
        var adresse = convention + "/alertes/reglages";
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains("Engagement ou objectif en retard", "usuel", "Partie silencieuse");
        assertThat(
                        page.envoyer(
                                adresse,
                                "source",
                                "engagement-en-retard",
                                "engagement-en-retard-seuil-jours",
                                "trente",
                                "engagement-en-retard-motif",
                                "Été"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un nombre entier", "trente");
        assertThat(
                        page.envoyer(
                                adresse,
                                "source",
                                "engagement-en-retard",
                                "engagement-en-retard-seuil-jours",
                                "300",
                                "engagement-en-retard-motif",
                                "Les congés d’été"))
                .hasStatus(303);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Les congés d’été", "Nadia Benhamou", "Retard\u00a0: 300");
        examiner();
        assertThat(page.lire(convention + "/alertes"))
                .bodyText()
                .doesNotContain("Engagement en retard");
        assertThat(scene.connecter(mvc, referente).lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains("les référents de toutes les parties en sont prévenus")
                .doesNotContain("Régler<");
        var lectrice = scene.connecter(mvc, usager);
        assertThat(lectrice.lire(adresse)).hasStatus(200).bodyText().doesNotContain("Régler<");
        assertThat(
                        lectrice.envoyer(
                                adresse,
                                "source",
                                "engagement-en-retard",
                                "engagement-en-retard-muette",
                                "true",
                                "engagement-en-retard-motif",
                                "X"))
                .hasStatus(403);
    }

    @Test
    void non_active_reste_une_information_a_repositionner() {
        scene.ecrire(
                "update promesse set etat = 'NON_ACTIVE' where convention_id = :c and rang = 1",
                "c",
                id);
        examiner();
        var page = scene.connecter(mvc, animatrice);
        assertThat(page.lire(convention + "/alertes"))
                .bodyText()
                .contains(
                        "Pour information\u00a0: ce qui n’est pas activé",
                        "sans alerte ni reproche",
                        "/repositionnement")
                .doesNotContain("Engagement en retard\u00a0: Ouvrir");
    }

    @Test
    void une_observatrice_ne_lit_que_le_nombre_et_les_autres_rien() {
        examiner();
        var adresse = alerte("Ouvrir");
        var page = scene.connecter(mvc, observatrice);
        assertThat(page.lire(convention + "/alertes"))
                .hasStatus(200)
                .bodyText()
                .contains("alertes en cours")
                .doesNotContain("Ouvrir l’ergothérapeute", "Signaler une difficulté");
        assertThat(page.lire(convention + "/pilotage"))
                .bodyText()
                .doesNotContain("en retard\u00a0: Ouv");
        assertThat(page.lire(adresse)).hasStatus(404);
        assertThat(page.lire(convention + "/alertes/nouvelle")).hasStatus(404);
        assertThat(page.lire(convention + "/alertes/reglages")).hasStatus(404);
        assertThat(page.lire(adresse.replace(convention, ""))).hasStatus(404);
        assertThat(page.envoyer(convention + "/alertes/nouvelle", "nature", "DROIT", "faits", "X"))
                .hasStatus(403);
        var dehors =
                scene.connecter(
                        mvc,
                        scene.personne(
                                "Paul", "Dehors", scene.organisation("Ailleurs"), "DIRECTION"));
        for (var chemin : new String[] {"/alertes", "/alertes/reglages", "/alertes/nouvelle"}) {
            assertThat(dehors.lire(convention + chemin)).as(chemin).hasStatus(404);
        }
        var lectrice = scene.connecter(mvc, referente);
        assertThat(lectrice.lire(adresse.replace(convention, "")))
                .hasStatus(303)
                .headers()
                .hasValue("Location", adresse);
    }

    private void examiner() {
        scene.enSysteme(() -> examens.examinerUne(new ConventionId(id)));
    }

    private String alerte(String debut) {
        return convention
                + "/alertes/"
                + scene.systeme(
                        "select id from alerte where convention_id = :c and titre like '%: ' || :d || '%'",
                        "c", id, "d", debut);
    }
}
