package fr.unisson.preuves.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.UneGrilleDAudit;
import fr.unisson.grilles.GrilleId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of proofs, with their real templates.
@PageTest
class PreuvesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Actions actions;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private OrganisationId maison = new OrganisationId(0);
    private CompteId rose = new CompteId(0);
    private GrilleId grille = new GrilleId(0);
    private Navigation referente = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        maison = personnages.organisation("EHPAD des preuves");
        rose = personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        personnages
                .acteur(rose, maison)
                .executer(() -> {
                    grille =
                            Objects.requireNonNull(
                                    transaction.execute(_ -> UneGrilleDAudit.publiee(db, maison)));
                    return actions.proposer(
                            maison,
                            ContenuAction.de("Revoir la procédure", "", Priorite.P3),
                            List.of(Origine.dite(GenreOrigine.AUTRE, "Essai")));
                });
        mettre("EN_COURS");
        referente = personnages.connecter(mvc, rose);
    }

    @Test
    void une_preuve_se_rattache_se_lit_et_se_retire() {
        var carte = "/preuves?grille=" + grille;
        assertThat(referente.lire(carte))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "0 point prouvé sur 3.",
                        "Non prouvé",
                        "/preuves/" + grille + "/A1/ajouter");
        var ajouter = "/preuves/" + grille + "/A1/ajouter";
        assertThat(referente.lire(ajouter)).bodyText().contains("une action", "une réunion");
        assertThat(referente.envoyer(ajouter, "adresse", "/nulle/part", "du", "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Collez l’adresse", "value=\"/nulle/part\"");
        assertThat(
                        referente.envoyer(
                                ajouter,
                                "adresse",
                                "/nulle/part",
                                "note",
                                "Vu avec l’équipe",
                                "du",
                                "2026-01-01",
                                "au",
                                "2099-05-04"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Collez l’adresse",
                        "method=\"post\" action=\"" + ajouter,
                        "Vu avec l’équipe",
                        "2026-01-01",
                        "2099-05-04");
        var action = lien("/actions", "/actions/\\d+");
        assertThat(
                        referente.suivre(
                                referente.envoyer(
                                        ajouter,
                                        "adresse",
                                        action,
                                        "note",
                                        "La <procédure>",
                                        "du",
                                        "2026-01-01")))
                .bodyText()
                .contains("1 point prouvé sur 3.", "Revoir la procédure", "La &lt;procédure&gt;");
        assertThat(referente.lire(carte + "&etat=NON_PROUVE"))
                .bodyText()
                .contains("La durée est écrite")
                .doesNotContain("datée et signée");
        assertThat(referente.lire(carte + "&q=durée"))
                .bodyText()
                .contains("La durée est écrite", "<a href=\"" + carte + "\">Effacer les filtres")
                .doesNotContain("datée et signée");
        var objet = lien(carte, "/preuves/objets/actions/action/\\d+");
        assertThat(referente.lire(objet))
                .bodyText()
                .contains("un point ne serait plus prouvé", "Aucune autre preuve");
        assertThat(referente.lire("/preuves/objets"))
                .bodyText()
                .contains("Par lui seul", "Revoir la procédure", objet);
        assertThat(referente.lire(action + "/passage/abandonner"))
                .bodyText()
                .contains("C’est une preuve pour un point, qui n’en aura plus", objet);
        assertThat(referente.lire(action + "/passage/suspendre"))
                .bodyText()
                .contains("C’est une preuve pour un point, qui n’en aura plus");
        assertThat(referente.lire(action + "/passage/realiser"))
                .bodyText()
                .doesNotContain("C’est une preuve");
        assertThat(referente.lire("/preuves/export.xlsx?grille=" + grille)).hasStatus(200);

        var retirer = lien(carte, "/preuves/\\d+/retirer");
        referente.lire(retirer);
        assertThat(referente.envoyer(retirer, "version", "1", "motif", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(referente.suivre(referente.envoyer(retirer, "version", "1", "motif", "Périmée")))
                .bodyText()
                .contains("La preuve est retirée.");
        assertThat(referente.lire(objet)).hasStatus(404);
        assertThat(referente.lire(retirer)).hasStatus(404);
    }

    @Test
    void ce_qui_prouve_se_cherche_puis_se_choisit_sans_script() {
        var ajouter = "/preuves/" + grille + "/A1/ajouter";
        assertThat(referente.lire(ajouter + "?q=introuvable&genre="))
                .bodyText()
                .contains("Rien de lisible ne porte ces mots.");
        assertThat(referente.lire(ajouter + "?q=procedure&genre="))
                .bodyText()
                .contains("Revoir la procédure");
        var choix =
                lien(
                        ajouter + "?q=procedure&genre=actions.action",
                        ajouter + "\\?adresse=/actions/\\d+");
        assertThat(referente.lire(choix))
                .bodyText()
                .contains("Revoir la procédure", "name=\"adresse\"", "Choisir autre chose")
                .doesNotContain("Chercher ce qui prouve");
        var action = choix.substring(choix.indexOf('=') + 1);
        referente.suivre(referente.envoyer(ajouter, "adresse", action, "du", "2026-01-01"));
        var prolonger = lien("/preuves?grille=" + grille, "/preuves/\\d+/prolonger");
        referente.lire(prolonger);
        assertThat(referente.envoyer(prolonger, "version", "1", "au", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("un jour à venir");
        assertThat(referente.suivre(referente.envoyer(prolonger, "version", "1", "au", "")))
                .bodyText()
                .contains("La preuve est prolongée.");
        assertThat(referente.lire("/recherche?q=circuit medicament"))
                .bodyText()
                .contains("/grilles/" + grille);
    }

    @Test
    void ce_qui_va_etre_rattache_est_dit_avant() {
        var ajouter = "/preuves/" + grille + "/A1/ajouter";
        assertThat(referente.lire(ajouter))
                .bodyText()
                .contains("une alerte", "un avis", "Continuer");
        var action = lien("/actions", "/actions/\\d+");
        assertThat(referente.lire(ajouter + "?adresse=" + action))
                .bodyText()
                .contains("Revoir la procédure", "Rattacher")
                .doesNotContain("c’est l’objet entier");
        assertThat(referente.lire(ajouter + "?adresse=" + action + "/passage/realiser"))
                .bodyText()
                .contains("c’est l’objet entier qui prouvera", "value=\"" + action + "\"");
        mettre("PROPOSEE");
        assertThat(referente.lire(ajouter + "?adresse=" + action))
                .bodyText()
                .contains("ne prouve pas encore (pas encore commencée)");
        assertThat(
                        referente.suivre(
                                referente.envoyer(ajouter, "adresse", action, "du", "2026-01-01")))
                .bodyText()
                .contains(
                        "mais ne le prouve pas aujourd’hui (pas encore commencée",
                        "0 point prouvé sur 3.");
        mettre("ABANDONNEE");
        assertThat(referente.lire("/preuves/" + grille + "/B1/ajouter?adresse=" + action))
                .bodyText()
                .contains("ne prouve plus (abandonnée)", "Rattachez ce qui le remplace")
                .doesNotContain("type=\"hidden\" name=\"adresse\"");
        assertThat(referente.lire(lien("/preuves?grille=" + grille, "/preuves/\\d+/prolonger")))
                .bodyText()
                .contains("Remplacer une preuve", "abandonnée", ajouter, "/retirer")
                .doesNotContain("Valable jusqu’au");
        assertThat(referente.lire("/preuves/objets"))
                .bodyText()
                .contains("ne prouve plus (abandonnée).");
        assertThat(referente.lire(ajouter + "?adresse=/conventions"))
                .bodyText()
                .contains("Collez l’adresse d’une page");
    }

    private void mettre(String etat) {
        personnages
                .acteur(rose, maison)
                .executer(() -> {
                    transaction.executeWithoutResult(_ ->
                            db.sql("update action set etat = :etat where organisation_id = :o")
                                    .param("etat", etat)
                                    .param("o", maison.valeur())
                                    .update());
                    return etat;
                });
    }

    @Test
    void une_preuve_expiree_est_dite_telle_sur_la_page_de_son_objet() {
        var action = lien("/actions", "/actions/\\d+");
        var ajouter = "/preuves/" + grille + "/A1/ajouter";
        referente.lire(ajouter);
        referente.suivre(
                referente.envoyer(
                        ajouter, "adresse", action, "du", "2020-01-01", "au", "2020-02-01"));
        assertThat(referente.lire("/preuves/objets"))
                .bodyText()
                .contains("expirée le 1er février 2020");
        assertThat(referente.lire(lien("/preuves/objets", "/preuves/objets/actions/action/\\d+")))
                .bodyText()
                .contains("Il ne prouve rien aujourd’hui", "expirée le 1er février 2020")
                .doesNotContain("garderait une autre preuve");
    }

    @Test
    void qui_ne_tient_pas_les_preuves_les_lit_seulement() {
        var membre =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Léon", "Membre", maison, RoleOrganisation.PROFESSIONNEL));
        assertThat(membre.lire("/preuves?grille=" + grille))
                .hasStatus(200)
                .bodyText()
                .contains("La durée est écrite")
                .doesNotContain("Rattacher une preuve");
        assertThat(membre.lire("/preuves/" + grille + "/A1/ajouter")).hasStatus(403);
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre =
                personnages.connecter(
                        mvc,
                        personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION));
        assertThat(autre.lire("/preuves/" + grille + "/A1/ajouter")).hasStatus(404);
        assertThat(autre.lire("/preuves?grille=" + grille))
                .bodyText()
                .doesNotContain("La durée est écrite");
    }

    private String lien(String page, String motif) {
        var trouve =
                java.util.regex.Pattern.compile("href=\"(" + motif + ")\"")
                        .matcher(Navigation.texte(referente.lire(page)));
        assertThat(trouve.find()).as(motif).isTrue();
        return trouve.group(1);
    }
}
