package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.conventions.web.UneCoconstruction.Personne;
import fr.unisson.socle.Dates;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The work of a group and the life of its texts, page after page, each person in their own
/// session.
@PageTest
class TravauxWebTest {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired MockMvcTester mvc;
    @Autowired Clock horloge;

    private final UneCoconstruction convention;

    TravauxWebTest(
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
    void un_volet_va_de_l_ouverture_a_l_adoption() {
        var nadia = connecter(convention.nadia);
        var claire = connecter(convention.claire);
        var erwan = connecter(convention.erwan);
        var volet = convention.adresse("/volets/1");

        assertThat(nadia.lire(volet)).bodyText().contains("Le siège des usagers est vacant");
        asseoir(nadia, volet, convention.claire, "PROFESSIONNEL", true);
        asseoir(nadia, volet, convention.erwan, "PROFESSIONNEL", false);
        assertThat(claire.lire(volet + "/passage/commencer"))
                .bodyText()
                .contains("Ce qui manque encore", "Fixez une échéance");
        asseoir(nadia, volet, convention.jeanne, "USAGER", false);
        assertThat(nadia.envoyer(volet + "/cadre", "echeance", "2001-01-01")).hasStatus(422);
        assertThat(nadia.envoyer(volet + "/cadre", "echeance", demain())).hasStatus(303);

        franchir(claire, volet + "/passage/commencer");
        assertThat(claire.lire(volet)).bodyText().contains("À vous d’écrire");
        assertThat(
                        claire.envoyer(
                                volet + "/seances",
                                "le",
                                hier(),
                                "lieu",
                                SCRIPT,
                                "presents",
                                Long.toString(convention.claire.compte())))
                .hasStatus(303);
        assertThat(claire.lire(volet))
                .bodyText()
                .contains("1 présent\u00a0: Claire Caradec", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(
                        claire.envoyer(
                                convention.adresse("/points"),
                                "nature",
                                "ACCORD",
                                "volet",
                                "1",
                                "enonce",
                                "Prévenir la veille d’une sortie"))
                .hasStatus(303);
        assertThat(claire.envoyer(volet + "/sans-divergence")).hasStatus(303);
        assertThat(erwan.lire(volet)).bodyText().contains("Confirmé par\u00a0: Centre hospitalier");
        assertThat(erwan.envoyer(volet + "/sans-divergence")).hasStatus(303);

        franchir(claire, volet + "/passage/deposer");
        assertThat(erwan.lire(volet)).bodyText().contains("À vous de vous prononcer");
        assertThat(erwan.envoyer(volet + "/position", "position", "DESACCORD"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(erwan.envoyer(volet + "/position", "position", "ACCORD")).hasStatus(303);
        assertThat(claire.envoyer(volet + "/position", "position", "ACCORD")).hasStatus(303);

        nadia.lire(volet + "/passage/adopter");
        franchir(nadia, volet + "/passage/adopter");
        assertThat(claire.lire(convention.adresse("/volets"))).bodyText().contains("Adopté");
    }

    @Test
    void un_brouillon_se_garde_puis_se_publie_avec_ses_donnees() {
        var claire = connecter(convention.claire);
        var article = convention.adresse("/articles/4");
        claire.lire(article + "/modifier");

        assertThat(claire.envoyer(article + "/brouillon?base=1", "texte", "Mon début"))
                .hasStatus(204);
        assertThat(claire.lire(article + "/modifier"))
                .bodyText()
                .contains("Mon début", "Voici votre brouillon");
        assertThat(
                        claire.envoyer(
                                article + "/modifier",
                                "base",
                                "1",
                                "action",
                                "ajouter",
                                "texte",
                                "Mon texte",
                                "donnees.objectifs.0.objectif",
                                "Moins de ruptures"))
                .hasStatus(200)
                .bodyText()
                .contains("Mon texte", "Moins de ruptures", "donnees.objectifs.1.objectif");
        assertThat(
                        claire.envoyer(
                                article + "/modifier",
                                "base",
                                "1",
                                "action",
                                "publier",
                                "texte",
                                "Mon texte " + SCRIPT,
                                "donnees.objectifs.0.objectif",
                                "Moins de ruptures"))
                .hasStatus(303);
        assertThat(claire.lire(article))
                .bodyText()
                .contains("Moins de ruptures", "Version 2", "&lt;script&gt;")
                .doesNotContain("<script>alert", "brouillon du");
        assertThat(claire.lire(article + "/versions")).bodyText().contains("<ins>", "<del>");
    }

    @Test
    void deux_textes_qui_se_croisent_sont_montres_ensemble_et_rien_ne_se_perd() {
        var claire = connecter(convention.claire);
        var erwan = connecter(convention.erwan);
        var article = convention.adresse("/articles/6");
        claire.lire(article + "/modifier");
        erwan.lire(article + "/modifier");

        publier(claire, article, "Le texte de Claire");
        var croise = publier(erwan, article, "Le texte d’Erwan");

        assertThat(croise)
                .hasStatus(409)
                .bodyText()
                .contains("Deux textes se sont croisés", "Le texte de Claire", "Le texte d’Erwan")
                .contains("Claire Caradec a publié la version 2");
        assertThat(erwan.lire(article + "/modifier")).bodyText().contains("Le texte d’Erwan");
        assertThat(claire.lire(article)).bodyText().contains("Le texte de Claire");
    }

    @Test
    void un_commentaire_s_ouvre_se_resout_et_se_clot() {
        var claire = connecter(convention.claire);
        var jeanne = connecter(convention.jeanne);
        var article = convention.adresse("/articles/6");
        jeanne.lire(article);
        assertThat(jeanne.envoyer(article + "/commentaires", "fil", "0", "texte-0", " "))
                .hasStatus(422);
        assertThat(jeanne.envoyer(article + "/commentaires", "fil", "0", "texte-0", "Et " + SCRIPT))
                .hasStatus(303);
        var lu = claire.lire(article);
        assertThat(lu).bodyText().contains("Et &lt;script&gt;", "Dire résolu");
        var fil = trouver(lu, "/commentaires/(\\d+)/resolution");
        assertThat(claire.envoyer(article + "/commentaires", "fil", fil, "texte-" + fil, "Oui."))
                .hasStatus(303);
        assertThat(claire.envoyer(article + "/commentaires/" + fil + "/resolution")).hasStatus(303);
        assertThat(claire.envoyer(article + "/commentaires/" + fil + "/cloture")).hasStatus(409);
        assertThat(jeanne.envoyer(article + "/commentaires/" + fil + "/cloture")).hasStatus(303);
        assertThat(jeanne.lire(article)).bodyText().contains("Clos", "Oui.");
    }

    @Test
    void un_amendement_montre_ses_mots_puis_devient_le_texte() {
        var jeanne = connecter(convention.jeanne);
        var nadia = connecter(convention.nadia);
        var article = convention.adresse("/articles/6");
        jeanne.lire(article + "/amendements/nouveau");
        assertThat(
                        jeanne.envoyer(
                                article + "/amendements",
                                "base",
                                "1",
                                "texte",
                                "Un autre texte",
                                "expose",
                                "Plus clair"))
                .hasStatus(303);
        var lu = nadia.lire(article + "/amendements");
        assertThat(lu).bodyText().contains("Plus clair", "<ins>", "Accepter");
        var passage =
                article
                        + "/amendements/"
                        + trouver(lu, "/amendements/(\\d+)/passage")
                        + "/passage/";
        nadia.lire(passage + "refuser");
        assertThat(nadia.envoyer(passage + "refuser", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        franchir(nadia, passage + "accepter");
        assertThat(jeanne.lire(article)).bodyText().contains("Un autre texte", "Version 2");
        assertThat(nadia.envoyer(passage + "accepter", "version", "0")).hasStatus(409);
    }

    @Test
    void une_divergence_garde_les_mots_de_chacun_jusqu_a_la_reserve() {
        var claire = connecter(convention.claire);
        var erwan = connecter(convention.erwan);
        claire.lire(convention.adresse("/points/nouveau?article=6"));
        var note =
                claire.envoyer(
                        convention.adresse("/points"),
                        "nature",
                        "DIVERGENCE",
                        "article",
                        "6",
                        "enonce",
                        "Qui prévient la famille " + SCRIPT,
                        "bloquante",
                        "true");
        assertThat(note).hasStatus(303);
        var point = Objects.requireNonNull(note.getResponse().getRedirectedUrl());
        assertThat(erwan.lire(point))
                .bodyText()
                .contains("Actions qui en découlent")
                .doesNotContain("<script>alert");
        var reference = "point:" + point.substring(point.lastIndexOf('/') + 1);
        assertThat(claire.lire(point))
                .bodyText()
                .contains("/actions/nouvelle?origine=" + reference);
        assertThat(claire.lire("/actions/nouvelle?origine=" + reference))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Depuis ce constat, convention de partenariat", "Qui prévient la famille");
        assertThat(connecter(convention.dehors).lire("/actions/nouvelle?origine=" + reference))
                .hasStatus(404);
        assertThat(
                        erwan.envoyer(
                                point + "/position", "position", "BLOCAGE", "motif", "Pas la nuit"))
                .hasStatus(303);
        assertThat(claire.lire(point + "/passage/accepter-comme-reserve"))
                .bodyText()
                .contains("Un changement de position est attendu de");
        assertThat(
                        erwan.envoyer(
                                point + "/position",
                                "position",
                                "ACCORD_AVEC_RESERVE",
                                "motif",
                                "Si l’astreinte est tenue"))
                .hasStatus(303);
        claire.lire(point + "/passage/accepter-comme-reserve");
        assertThat(
                        claire.envoyer(
                                point + "/passage/accepter-comme-reserve",
                                "version",
                                "0",
                                "reserve",
                                "L’EHPAD réserve la nuit"))
                .hasStatus(303);
        assertThat(claire.lire(point))
                .bodyText()
                .contains("Acceptée comme réserve", "Pas la nuit", "L’EHPAD réserve la nuit");
    }

    @Test
    void un_etranger_ne_peut_rien_ecrire() {
        var dehors = connecter(convention.dehors);
        dehors.lire("/compte");
        assertThat(publier(dehors, convention.adresse("/articles/6"), "Intrus")).hasStatus(404);
        assertThat(dehors.envoyer(convention.adresse("/volets/1/sans-divergence"))).hasStatus(404);
    }

    private static MvcTestResult publier(Navigation qui, String article, String texte) {
        return qui.envoyer(article + "/modifier", "base", "1", "action", "publier", "texte", texte);
    }

    private static void asseoir(
            Navigation qui, String volet, Personne personne, String qualite, boolean rapporteur) {
        assertThat(
                        qui.envoyer(
                                volet + "/groupe",
                                "compte",
                                Long.toString(personne.compte()),
                                "qualite",
                                qualite,
                                "rapporteur",
                                Boolean.toString(rapporteur)))
                .hasStatus(303);
    }

    private static void franchir(Navigation qui, String passage) {
        var version = trouver(qui.lire(passage), VERSION.pattern());
        assertThat(qui.envoyer(passage, "version", version)).hasStatus(303);
    }

    private static String trouver(MvcTestResult page, String motif) {
        try {
            var texte = page.getResponse().getContentAsString();
            var trouve = Pattern.compile(motif).matcher(texte);
            assertThat(trouve.find()).as(motif + " in " + texte).isTrue();
            return trouve.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String demain() {
        return Dates.jourDe(horloge.instant()).plusDays(1).toString();
    }

    private String hier() {
        return Dates.jourDe(horloge.instant()).minusDays(1).toString();
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
