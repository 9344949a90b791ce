package fr.unisson.conventions.web;

import static fr.unisson.conventions.domaine.Visibilite.ETAT_ET_PERIMETRE;
import static fr.unisson.conventions.domaine.Visibilite.TEXTE;
import static fr.unisson.conventions.domaine.Visibilite.TOUT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.UneCoconstruction.Personne;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The frame of a convention, what observers read of it, and when its articles are closed.
@PageTest
class CadreEtVisibiliteWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;
    @Autowired Fichiers fichiers;
    @Autowired Journal journal;

    private final UneCoconstruction convention;
    private final TransactionTemplate transaction;

    CadreEtVisibiliteWebTest(
            @Autowired Comptes comptes,
            @Autowired JdbcClient db,
            @Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        convention = new UneCoconstruction(comptes, db, transaction);
    }

    @BeforeEach
    void preparer() {
        convention.creer().travailler();
    }

    @Test
    void le_cadre_se_change_en_une_page_et_garde_ce_qui_etait_ecrit() {
        var claire = connecter(convention.claire);
        assertThat(claire.lire(convention.adresse("")))
                .bodyText()
                .contains("Modifier le titre, le périmètre et la durée");
        assertThat(claire.lire(convention.adresse("/cadre")))
                .bodyText()
                .contains("name=\"version\" value=\"3\"", "pour une durée de 36 mois");

        assertThat(enregistrer(claire, "3", "", "Les deux rives", "trois"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Donnez un titre",
                        "Un nombre entier est attendu",
                        "Les deux rives",
                        "value=\"trois\"");
        assertThat(enregistrer(claire, "3", "Sortir sans rupture", "Les deux rives", "24"))
                .hasStatus(303);
        assertThat(claire.lire(convention.adresse("/cadre")))
                .bodyText()
                .contains(
                        "Le cadre de la convention est enregistré",
                        "Sortir sans rupture",
                        "pour une durée de 24 mois");
        assertThat(claire.lire(convention.adresse("/historique")))
                .bodyText()
                .contains("Cadre modifié", "devient «\u00a0Sortir sans rupture\u00a0»", "durée");
    }

    @Test
    void ce_qui_n_est_pas_renseigne_le_reste_tant_que_personne_ne_le_dit() {
        scene.ecrire(
                """
                update convention set preavis_suppose = true, renouvellement_suppose = true
                 where id = :c
                """,
                "c",
                convention.id);
        var claire = connecter(convention.claire);
        var adresse = convention.adresse("/cadre");
        assertThat(claire.lire(adresse))
                .bodyText()
                .contains("à confirmer avant la relecture", "Le préavis n’est pas renseigné");
        assertThat(supposer(claire, "3", "", "")).hasStatus(303);
        assertThat(claire.lire(adresse)).bodyText().contains("à confirmer avant la relecture");
        assertThat(supposer(claire, "4", "EXPRES", "3")).hasStatus(303);
        assertThat(claire.lire(adresse))
                .bodyText()
                .contains("avec un préavis de 3 mois")
                .doesNotContain("à confirmer avant la relecture");
        assertThat(supposer(claire, "5", "EXPRES", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le préavis");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult supposer(
            Navigation qui, String version, String renouvellement, String preavis) {
        return qui.envoyer(
                convention.adresse("/cadre"),
                "version",
                version,
                "titre",
                "Sortir sans rupture",
                "mode",
                "DERNIERE_SIGNATURE",
                "mois",
                "36",
                "renouvellement",
                renouvellement,
                "preavisMois",
                preavis,
                "visibilite",
                "ETAT_ET_PERIMETRE");
    }

    @Test
    void deux_personnes_sur_le_cadre_la_seconde_apprend_ce_qui_a_change() {
        var claire = connecter(convention.claire);
        var erwan = connecter(convention.erwan);
        claire.lire(convention.adresse("/cadre"));
        erwan.lire(convention.adresse("/cadre"));
        assertThat(enregistrer(claire, "3", "Le titre de Claire", "Ici", "36")).hasStatus(303);
        assertThat(enregistrer(erwan, "3", "Le titre d’Erwan", "Ici", "36"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Une autre personne a modifié le cadre",
                        "Le titre de Claire",
                        "value=\"Le titre d’Erwan\"",
                        "name=\"version\" value=\"4\"");
        assertThat(enregistrer(erwan, "4", "Le titre d’Erwan", "Ici", "36")).hasStatus(303);
    }

    @Test
    void apres_une_relecture_seule_la_lecture_des_observateurs_se_change() {
        etape("CONSOLIDATION", true);
        var nadia = connecter(convention.nadia);
        assertThat(nadia.lire(convention.adresse("/cadre")))
                .bodyText()
                .contains("ne changent plus", "Ce que les observateurs peuvent lire")
                .doesNotContain("name=\"titre\"");
        assertThat(enregistrer(nadia, "3", "Autre", "Ici", "36")).hasStatus(422);
        assertThat(
                        nadia.envoyer(
                                convention.adresse("/cadre/visibilite"),
                                "version",
                                "3",
                                "visibilite",
                                "TOUT"))
                .hasStatus(303);
        assertThat(nadia.lire(convention.adresse("/cadre")))
                .bodyText()
                .contains("Ce que lisent les observateurs est enregistré");
        var jeanne = connecter(convention.jeanne);
        assertThat(jeanne.lire(convention.adresse("/cadre")))
                .bodyText()
                .doesNotContain("/cadre/visibilite");
        assertThat(
                        jeanne.envoyer(
                                convention.adresse("/cadre/visibilite"),
                                "version",
                                "4",
                                "visibilite",
                                "TEXTE"))
                .hasStatus(403);
    }

    /// Every page of a convention, by the degree that opens it to an observer.
    private static final Map<Visibilite, List<String>> PAGES =
            Map.of(
                    ETAT_ET_PERIMETRE,
                    List.of("", "/parties"),
                    TEXTE,
                    List.of("/texte", "/texte?version=1", "/texte/difference", "/cadre"),
                    TOUT,
                    List.of(
                            "/diagnostic",
                            "/principes",
                            "/volets",
                            "/volets/1",
                            "/articles/4",
                            "/articles/4/amendements",
                            "/articles/4/versions",
                            "/points/{point}",
                            "/validation",
                            "/signature",
                            "/historique"));

    @Test
    void chaque_page_s_ouvre_a_l_observateur_au_degre_partage() {
        aLaSignature();
        var observateur = observateur();
        for (var partagee : Visibilite.values()) {
            partager(partagee);
            chaquePage((degre, page) ->
                    assertThat(observateur.lire(page))
                            .as("%s with %s", page, partagee)
                            .hasStatus(partagee.montre(degre) ? 200 : 404));
        }
        var claire = connecter(convention.claire);
        var dehors = connecter(convention.dehors);
        chaquePage((_, page) -> {
            assertThat(claire.lire(page)).as(page).hasStatus(200);
            assertThat(dehors.lire(page)).as(page).hasStatus(404);
        });
    }

    private void chaquePage(BiConsumer<Visibilite, String> verifier) {
        var point =
                scene.systeme(
                        "select min(id) from point where convention_id = :c", "c", convention.id);
        PAGES.forEach((degre, pages) ->
                pages.forEach(page ->
                        verifier.accept(
                                degre,
                                convention.adresse(
                                        page.replace("{point}", Long.toString(point))))));
    }

    @ParameterizedTest
    @EnumSource(Visibilite.class)
    void ce_qui_n_est_pas_partage_n_apparait_ni_ne_se_telecharge(Visibilite partagee) {
        aLaSignature();
        var observateur = observateur();
        partager(partagee);
        var fichier = fichierDeLaConvention();
        var motif = "Un motif entre les parties";
        scene.ecrire(
                "update partie set motif_refus = :m, missions = array['Une mission propre'],"
                        + " repondu_le = now() where convention_id = :c",
                "m",
                motif,
                "c",
                convention.id);
        scene.ecrire("update partie set etat = 'DECLINEE' where id = :p", "p", convention.ehpad);

        assertThat(observateur.lire("/documents/" + fichier))
                .hasStatus(partagee.montre(TOUT) ? 200 : 404);
        dit(observateur, "/parties", motif, partagee.montre(TOUT));
        dit(observateur, "/parties", "Une mission propre", partagee.montre(TEXTE));
        dit(observateur, "", "Un fait du journal", partagee.montre(TOUT));
        dit(observateur, "", "Historique", partagee.montre(TOUT));
        if (partagee.montre(TEXTE)) {
            dit(observateur, "/texte", "Qui prévient la famille", true);
            dit(observateur, "/texte", "des familles manque", false);
            dit(observateur, "/texte", "Approbations", partagee.montre(TOUT));
        }
        var liste = Navigation.texte(observateur.lire("/conventions"));
        assertThat(liste).contains("Parcours entre l’hôpital et le domicile");
        assertThat(liste.contains("En attente de"))
                .as("who is awaited")
                .isEqualTo(partagee.montre(TOUT));
    }

    private void dit(Navigation qui, String page, String phrase, boolean attendu) {
        assertThat(Navigation.texte(qui.lire(convention.adresse(page))).contains(phrase))
                .as("%s on %s", phrase, page)
                .isEqualTo(attendu);
    }

    private record Cas(String etat, boolean commente, boolean offert) {}

    /// Before the first review, then after it: the history has no way back.
    @Test
    void un_article_fige_n_offre_plus_de_le_modifier() {
        var claire = connecter(convention.claire);
        List.of(
                        new Cas("CO_CONSTRUCTION", false, true),
                        new Cas("CO_CONSTRUCTION", true, true),
                        new Cas("CONSOLIDATION", false, false),
                        new Cas("CONSOLIDATION", true, true),
                        new Cas("ABANDONNEE", true, false))
                .forEach(cas -> verifier(claire, cas));
        etape("RELECTURE", true);
        List.of(
                        new Cas("CO_CONSTRUCTION", false, true),
                        new Cas("CONSOLIDATION", false, false),
                        new Cas("CONSOLIDATION", true, true),
                        new Cas("RELECTURE", false, false),
                        new Cas("RELECTURE", true, false),
                        new Cas("VALIDATION_INSTANCES", true, false),
                        new Cas("EN_SIGNATURE", true, false),
                        new Cas("SIGNEE", true, false),
                        new Cas("EN_VIGUEUR", true, false))
                .forEach(cas -> verifier(claire, cas));
    }

    private void verifier(Navigation qui, Cas cas) {
        scene.ecrire(
                "update commentaire set etat = :e where convention_id = :c",
                "e",
                cas.commente ? "OUVERT" : "CLOS",
                "c",
                convention.id);
        etape(cas.etat, false);
        var article = convention.adresse("/articles/4");
        assertThat(Navigation.texte(qui.lire(article)).contains("Modifier le texte"))
                .as("%s", cas)
                .isEqualTo(cas.offert);
        assertThat(qui.lire(article + "/modifier")).as("%s", cas).hasStatus(cas.offert ? 200 : 303);
    }

    @Test
    void un_brouillon_reste_lisible_quand_l_article_est_fige() {
        var claire = connecter(convention.claire);
        var article = convention.adresse("/articles/4");
        claire.lire(article + "/modifier");
        assertThat(
                        claire.envoyer(
                                article + "/modifier",
                                "base",
                                "1",
                                "action",
                                "brouillon",
                                "texte",
                                "Ce que je n’ai pas publié"))
                .hasStatus(303);
        etape("RELECTURE", true);
        assertThat(claire.lire(article + "/modifier"))
                .hasStatus(200)
                .bodyText()
                .contains("Ce que je n’ai pas publié", "Votre brouillon reste ici")
                .doesNotContain("Publier pour tous");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult enregistrer(
            Navigation qui, String version, String titre, String perimetre, String mois) {
        return qui.envoyer(
                convention.adresse("/cadre"),
                "version",
                version,
                "titre",
                titre,
                "perimetre",
                perimetre,
                "mode",
                "DERNIERE_SIGNATURE",
                "mois",
                mois,
                "renouvellement",
                "EXPRES",
                "periodeMois",
                "36",
                "preavisMois",
                "2",
                "evaluationPrealable",
                "true",
                "visibilite",
                "ETAT_ET_PERIMETRE");
    }

    private void etape(String etat, boolean relu) {
        scene.ecrire(
                "update convention set etat = :e where id = :c", "e", etat, "c", convention.id);
        if (relu)
            scene.ecrire(
                    """
                    insert into convention_historique (convention_id, version, transition, de, vers,
                      role, le)
                    values (:c, 40, 'OUVRIR_RELECTURE', 'CONSOLIDATION', 'RELECTURE', 'ANIMATEUR',
                      now())
                    """,
                    "c",
                    convention.id);
    }

    private void aLaSignature() {
        etape("EN_SIGNATURE", true);
        scene.ecrire(
                """
                insert into version_texte (convention_id, numero, texte, empreinte, articles, fige_le)
                values (:c, 1, '# Essai

                ## Registre

                Qui prévient la famille', repeat('a', 64), '{}', now())
                """,
                "c",
                convention.id);
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                journal.consigner(
                                        "convention", convention.id, "Un fait du journal", "")));
        scene.ecrire(
                """
                insert into signature_demande (convention_id, partie_id, nom, qualite, empreinte,
                  cree_le)
                values (:c, :p, 'Mme Bastier', 'Directrice', repeat('a', 64), now())
                """,
                "c",
                convention.id,
                "p",
                convention.hopital);
    }

    private void partager(Visibilite visibilite) {
        scene.ecrire(
                "update convention set visibilite_observateurs = :v where id = :c",
                "v",
                visibilite.name(),
                "c",
                convention.id);
    }

    private Navigation observateur() {
        var agence = scene.organisation("Agence régionale d’essai");
        var qui = scene.personne("Olivier", "Observe", agence, "REFERENT_QUALITE");
        scene.systeme(
                """
                with a as (select convention_accorder(:c, null, :compte::bigint, 'LECTURE', now()))
                select count(*) from a
                """,
                "c",
                convention.id,
                "compte",
                qui.compte());
        scene.ecrire(
                """
                insert into participant (convention_id, compte_id, role, depuis)
                values (:c, :compte, 'OBSERVATEUR', now())
                """,
                "c",
                convention.id,
                "compte",
                qui.compte());
        return scene.connecter(mvc, qui);
    }

    private String fichierDeLaConvention() {
        return Acteurs.systeme()
                .executer(() ->
                        transaction.<String>execute(_ -> {
                            var recu =
                                    fichiers.conserver(
                                            "avis.txt",
                                            "text/plain",
                                            Contenu.de(
                                                    UUID.randomUUID()
                                                            .toString()
                                                            .getBytes(StandardCharsets.UTF_8)),
                                            null);
                            fichiers.joindre(recu.id(), "convention", convention.id);
                            return recu.id().toString();
                        }));
    }

    private Navigation connecter(Personne personne) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer(
                "/connexion",
                "courriel",
                personne.courriel(),
                "motDePasse",
                UneCoconstruction.MOT_DE_PASSE);
        return page;
    }
}
