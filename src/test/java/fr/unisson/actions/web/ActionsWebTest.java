package fr.unisson.actions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class ActionsWebTest {

    private static final String PLAN = "/actions";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    OrganisationId organisation = new OrganisationId(0);
    CompteId infirmiere = new CompteId(0);
    Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des pages");
        infirmiere =
                personnages.membre("Awa", "Diarra", organisation, RoleOrganisation.PROFESSIONNEL);
        directrice = membre("Hélène", RoleOrganisation.DIRECTION);
    }

    @Test
    void un_plan_vide_dit_a_quoi_il_sert_et_offre_le_premier_pas() {
        assertThat(directrice.lire(PLAN))
                .hasStatus(200)
                .bodyText()
                .contains("Aucune action pour le moment", "/actions/nouvelle", "Plan d’actions");
        assertThat(directrice.lire(PLAN + "?retard=true"))
                .bodyText()
                .contains("Aucune action ne correspond");
        assertThat(directrice.lire("/")).bodyText().contains("Plan d’actions");
    }

    @Test
    void une_saisie_fausse_est_rendue_avec_tout_ce_qui_fut_tape() {
        directrice.lire(PLAN + "/nouvelle");
        var refus =
                directrice.envoyer(
                        PLAN,
                        "titre",
                        " ",
                        "description",
                        "Chute <b>la nuit</b>",
                        "type",
                        "CORRECTIVE",
                        "priorite",
                        "P1",
                        "echeance",
                        "2026-02-31");
        assertThat(refus)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "2 points sont à corriger",
                        "Cette date n’existe pas.",
                        "Chute &lt;b&gt;la nuit&lt;/b&gt;",
                        "value=\"CORRECTIVE\" selected")
                .doesNotContain("<b>la nuit");
    }

    @Test
    void une_action_se_mene_de_page_en_page() {
        var action =
                proposer(
                        "Prévenir les chutes de nuit",
                        LocalDate.now(Dates.PARIS).plusMonths(6).toString());
        assertThat(directrice.lire(action))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "examine cette proposition",
                        "Événement indésirable\u00a0: Trois chutes en mars",
                        "Valider l’action",
                        "Abandonner l’action…");
        franchir(directrice, action, "valider", 1);
        franchir(directrice, action, "planifier", 2);
        var awa = connexion(infirmiere);
        assertThat(awa.lire("/")).bodyText().contains("Mener l’action");
        franchir(awa, action, "commencer", 3);

        assertThat(awa.envoyer(action + "/etapes", "libelle", " ")).hasStatus(422);
        assertThat(awa.envoyer(action + "/etapes", "libelle", "Poser les veilleuses"))
                .hasStatus(303);
        assertThat(awa.lire(action + "/passage/realiser"))
                .bodyText()
                .contains("Ce qui manque encore", "Il reste à faire\u00a0: Poser les veilleuses.")
                .doesNotContain("type=\"submit\">Déclarer");
        var etape = entre(Navigation.texte(awa.lire(action)), action + "/etapes/", "\"");
        assertThat(awa.envoyer(action + "/etapes/" + etape, "version", "1", "geste", "cocher"))
                .hasStatus(303);
        assertThat(awa.lire(action)).bodyText().contains("100\u00a0% d’après les étapes (1 sur 1)");
        franchir(awa, action, "realiser", 4);

        assertThat(awa.lire(action + "/passage/verifier-l-efficacite"))
                .bodyText()
                .contains("Dites l’indicateur, la cible et la date");
        var formulaire = awa.lire(action + "/modifier");
        assertThat(formulaire)
                .hasStatus(200)
                .bodyText()
                .doesNotContain("name=\"pilote\"", "name=\"visibilite\"", "name=\"echeance\"");
        assertThat(
                        awa.envoyer(
                                action + "/modifier",
                                "version",
                                "5",
                                "titre",
                                "Prévenir les chutes de nuit",
                                "description",
                                "",
                                "type",
                                "CORRECTIVE",
                                "priorite",
                                "P1",
                                "indicateur",
                                "Chutes par mois",
                                "cible",
                                "moins de 4",
                                "mesureLe",
                                "2099-09-30"))
                .hasStatus(303);
        assertThat(
                        awa.envoyer(
                                action + "/passage/constater-l-inefficacite",
                                "version",
                                "6",
                                "resultat",
                                "8",
                                "motif",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(
                        awa.envoyer(
                                action + "/passage/constater-l-inefficacite",
                                "version",
                                "6",
                                "resultat",
                                "8 chutes",
                                "motif",
                                "Veilleuses trop loin"))
                .hasStatus(303);
        assertThat(awa.lire(action))
                .bodyText()
                .contains(
                        "Reprise par l’action",
                        "Reprise\u00a0: Prévenir les chutes de nuit",
                        "Veilleuses trop loin",
                        "8 chutes");
    }

    @Test
    void une_page_vieillie_ou_un_role_absent_sont_refuses() {
        var action = proposer("Afficher la charte", "2099-06-30");
        franchir(directrice, action, "valider", 1);
        assertThat(directrice.envoyer(action + "/passage/planifier", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un d’autre vient de modifier ceci");
        var collegue = membre("Léo", RoleOrganisation.PROFESSIONNEL);
        collegue.lire(PLAN);
        assertThat(collegue.envoyer(action + "/passage/planifier", "version", "2")).hasStatus(403);
        assertThat(collegue.lire(action + "/modifier")).hasStatus(403);
        assertThat(collegue.lire(action)).hasStatus(200).bodyText().doesNotContain("/modifier");
        var ailleurs = personnages.organisation("Autre maison");
        var etrangere =
                connexion(personnages.membre("Zoé", "Loin", ailleurs, RoleOrganisation.DIRECTION));
        assertThat(etrangere.lire(action)).hasStatus(404);
        assertThat(directrice.lire(PLAN + "/12x")).hasStatus(404);
    }

    @Test
    void l_echeance_se_deplace_avec_sa_raison() {
        var action = proposer("Revoir les repas", "2099-06-30");
        assertThat(directrice.lire(action + "/report"))
                .hasStatus(200)
                .bodyText()
                .contains("30 juin 2099");
        assertThat(
                        directrice.envoyer(
                                action + "/report",
                                "version",
                                "1",
                                "vers",
                                "2099-07-31",
                                "motif",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"2099-07-31\"");
        assertThat(
                        directrice.envoyer(
                                action + "/report",
                                "version",
                                "1",
                                "vers",
                                "2099-07-31",
                                "motif",
                                "Diététicienne absente"))
                .hasStatus(303);
        assertThat(directrice.lire(action))
                .bodyText()
                .contains(
                        "31 juillet 2099",
                        "d’abord fixée au 30 juin 2099",
                        "Diététicienne absente");
    }

    @Test
    void les_filtres_restent_dans_l_adresse_et_dans_le_fichier() {
        var ancienne = proposer("=HYPERLINK(1)", "2099-01-01");
        franchir(directrice, ancienne, "valider", 1);
        franchir(directrice, ancienne, "planifier", 2);
        vieillir("=HYPERLINK(1)");
        proposer("Plus tard; \"bientôt\"", "2099-06-30");

        assertThat(directrice.lire(PLAN + "?retard=true"))
                .bodyText()
                .contains("=HYPERLINK(1)", "En retard de", "/actions/export.csv?retard=true")
                .doesNotContain("Plus tard");
        var fichier = directrice.lire(PLAN + "/export.csv");
        assertThat(fichier).hasStatus(200).hasContentType("text/csv;charset=UTF-8");
        assertThat(Navigation.texte(fichier))
                .startsWith("\ufeffNuméro;Action;")
                .contains(";'=HYPERLINK(1);", "\"Plus tard; \"\"bientôt\"\"\"", ";30/06/2099;");
        assertThat(Navigation.texte(directrice.lire(PLAN + "/export.csv?q=bientot")))
                .doesNotContain("HYPERLINK");
    }

    private void vieillir(String titre) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                "update action set echeance = date '2020-01-01'"
                                                        + " where titre = :t and organisation_id = :o")
                                        .param("t", titre)
                                        .param("o", organisation.valeur())
                                        .update()));
    }

    private String proposer(String titre, String echeance) {
        directrice.lire(PLAN + "/nouvelle");
        var reponse =
                directrice.envoyer(
                        PLAN,
                        "titre",
                        titre,
                        "description",
                        "",
                        "origine",
                        "EVENEMENT_INDESIRABLE",
                        "origineMots",
                        "Trois chutes en mars",
                        "type",
                        "CORRECTIVE",
                        "priorite",
                        "P1",
                        "pilote",
                        infirmiere.toString(),
                        "echeance",
                        echeance,
                        "visibilite",
                        "EQUIPE");
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private static void franchir(Navigation qui, String action, String passage, int version) {
        var adresse = action + "/passage/" + passage;
        assertThat(qui.lire(adresse)).hasStatus(200).bodyText().contains("name=\"version\"");
        assertThat(qui.envoyer(adresse, "version", Integer.toString(version))).hasStatus(303);
    }

    private Navigation membre(String prenom, RoleOrganisation role) {
        return connexion(personnages.membre(prenom, "Despages", organisation, role));
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + java.util.UUID.randomUUID());
        navigation.lire("/connexion");
        MvcTestResult reponse =
                navigation.envoyer(
                        "/connexion",
                        "courriel",
                        personnages.courriel(compte),
                        "motDePasse",
                        Personnages.MOT_DE_PASSE);
        assertThat(reponse).hasStatus(303);
        return navigation;
    }

    private static String entre(String texte, String debut, String fin) {
        int a = texte.indexOf(debut) + debut.length();
        return texte.substring(a, texte.indexOf(fin, a));
    }
}
