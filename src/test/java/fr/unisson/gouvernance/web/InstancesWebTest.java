package fr.unisson.gouvernance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class InstancesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    private final LocalDate jour = LocalDate.now(ZoneId.of("Europe/Paris"));

    private OrganisationId ehpad = new OrganisationId(0);
    private CompteId usager = new CompteId(0);
    private Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        ehpad = personnages.organisation("EHPAD des instances");
        usager = personnages.compte("Jeanne", "Loriot");
        directrice =
                connexion(
                        personnages.membre("Hélène", "Bastier", ehpad, RoleOrganisation.DIRECTION));
    }

    @Test
    void une_liste_vide_dit_a_quoi_elle_sert() {
        assertThat(directrice.lire("/instances"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucune instance pour le moment", "/instances/nouvelle");
        assertThat(directrice.lire("/instances?soin=true"))
                .bodyText()
                .contains("Aucune instance ne correspond");
        assertThat(directrice.lire("/avis"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucun avis pour le moment");
        assertThat(directrice.lire("/avis/ce-qui-a-change"))
                .bodyText()
                .contains("Aucun avis à suivre");
    }

    @Test
    void une_saisie_fausse_est_rendue_avec_ce_qui_fut_tape() {
        directrice.lire("/instances/nouvelle");
        assertThat(
                        directrice.envoyer(
                                "/instances",
                                "nature",
                                "CVS",
                                "objet",
                                "Conseil <b>",
                                "approbation",
                                "SILENCE",
                                "quorum",
                                "AUCUN",
                                "reunionsParAn",
                                "trois"))
                .hasStatus(422)
                .bodyText()
                .contains("Conseil &lt;b&gt;", "Écrivez un nombre de réunions")
                .doesNotContain("Conseil <b>");
        assertThat(
                        directrice.envoyer(
                                "/instances",
                                "nature",
                                "CVS",
                                "approbation",
                                "SILENCE",
                                "quorum",
                                "AUCUN"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites après combien de jours");
    }

    @Test
    void un_cvs_se_compose_et_dit_ce_qui_manque_a_son_equilibre() {
        var cvs = creer("CVS");
        assertThat(directrice.lire(cvs))
                .bodyText()
                .contains("La composition de cette instance n’est pas encore connue");
        ajouter(cvs, "SANS_COMPTE", "Ahmed Zeroual", "USAGERS");
        assertThat(directrice.lire(cvs))
                .bodyText()
                .contains(
                        "La composition ne respecte pas le minimum légal",
                        "article D. 311-5",
                        "Non respecté\u00a0: ",
                        "Au moins un représentant élu des professionnels");
        ajouter(cvs, "VACANT", "", "USAGERS");
        ajouter(cvs, "SANS_COMPTE", "Odile Marchand", "FAMILLES");
        ajouter(cvs, "SANS_COMPTE", "Awa Diarra", "PROFESSIONNELS");
        ajouter(cvs, "SANS_COMPTE", "Paul Guérin", "ORGANISME_GESTIONNAIRE");
        assertThat(directrice.lire(cvs))
                .bodyText()
                .contains(
                        "La composition respecte le minimum légal, sous réserve de pourvoir un"
                                + " siège.",
                        "Un siège est vacant.");
        assertThat(directrice.lire(cvs + "/membres"))
                .bodyText()
                .contains("Odile Marchand", "À pourvoir", "2 sièges, dont 1 à pourvoir");
        assertThat(directrice.lire("/instances"))
                .bodyText()
                .contains("Conseil de la vie sociale", "Un siège vacant", "4 membres");
    }

    @Test
    void un_membre_se_remplace_et_l_histoire_reste() {
        var cvs = creer("CVS");
        ajouter(cvs, "SANS_COMPTE", "Ahmed Zeroual", "USAGERS");
        var siege = lien(directrice.lire(cvs + "/membres"), cvs + "/membres/(\\d+)/remplacer");
        directrice.lire(siege);
        assertThat(remplacer(siege, "Jeanne Loriot", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi cette personne quitte", "Jeanne Loriot");
        assertThat(remplacer(siege, "Jeanne Loriot", "Déménagement")).hasStatus(303);
        assertThat(remplacer(siege, "Nadine Petit", "Encore")).hasStatus(409);
        assertThat(directrice.lire(cvs + "/membres"))
                .bodyText()
                .contains("Jeanne Loriot", "Ont siégé", "Ahmed Zeroual", "Déménagement");
    }

    @Test
    void une_saisie_impossible_recoit_une_reponse_polie() {
        var cvs = creer("CVS");
        assertThat(directrice.lire(cvs + "/reunions?mois=-999999999-01")).hasStatus(200);
        directrice.lire(cvs + "/membres/ajouter");
        assertThat(directrice.envoyer(cvs + "/membres/ajouter", "nom", "a\0b")).hasStatus(400);
        assertThat(
                        directrice.envoyer(
                                cvs + "/membres/ajouter",
                                "qui",
                                "VACANT",
                                "college",
                                "USAGERS",
                                "debut",
                                "+999999999-01-01"))
                .hasStatus(422);
    }

    @Test
    void un_usager_sans_organisation_voit_son_instance_sans_pouvoir_la_gerer() {
        var cvs = creer("CVS");
        var elle = connexion(usager);
        assertThat(elle.lire(cvs)).hasStatus(404);
        directrice.lire(cvs + "/membres/ajouter");
        assertThat(
                        directrice.envoyer(
                                cvs + "/membres/ajouter",
                                "qui",
                                usager.toString(),
                                "college",
                                "USAGERS",
                                "debut",
                                jour.toString()))
                .as("an account that the list does not offer")
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une personne de la liste.");
        assertThat(
                        directrice.envoyer(
                                cvs + "/membres/ajouter",
                                "qui",
                                "SANS_COMPTE",
                                "nom",
                                "Jeanne Loriot",
                                "courriel",
                                personnages.courriel(usager),
                                "college",
                                "USAGERS",
                                "designation",
                                "NOMINATION",
                                "debut",
                                jour.toString()))
                .hasStatus(303);

        assertThat(elle.lire("/")).bodyText().contains("href=\"/instances\"");
        assertThat(elle.lire("/instances"))
                .bodyText()
                .contains("Conseil de la vie sociale", "Vous y siégez")
                .doesNotContain("Créer une instance");
        assertThat(elle.lire(cvs)).hasStatus(200).bodyText().doesNotContain("Clore cette instance");
        assertThat(elle.lire(cvs + "/membres"))
                .bodyText()
                .contains("Jeanne Loriot")
                .doesNotContain(personnages.courriel(usager), "/membres/ajouter");
        assertThat(elle.lire(cvs + "/membres/ajouter")).hasStatus(403);
        assertThat(elle.lire(cvs + "/reglement")).hasStatus(403);
        assertThat(elle.lire(cvs + "/cloture")).hasStatus(403);
        assertThat(elle.lire(cvs + "/bilan/" + jour.getYear())).hasStatus(403);
        assertThat(elle.lire(cvs + "/avis/emettre")).hasStatus(403);
    }

    @Test
    void un_observateur_de_l_organisation_n_ouvre_pas_l_instance() {
        var cvs = creer("CVS");
        var observatrice =
                connexion(
                        personnages.membre(
                                "Camille", "Fresneau", ehpad, RoleOrganisation.OBSERVATEUR));
        assertThat(observatrice.lire(cvs)).hasStatus(403);
        assertThat(observatrice.lire("/instances"))
                .bodyText()
                .contains("Aucune instance pour le moment");
    }

    @Test
    void un_avis_va_de_la_demande_a_l_effet() {
        var cvs = creer("CVS");
        directrice.lire(cvs + "/avis/demander");
        assertThat(directrice.envoyer(cvs + "/avis/demander", "objet", "Dîner à 19 h"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le sujet", "Dîner à 19 h");
        var avis =
                adresse(
                        directrice.envoyer(
                                cvs + "/avis/demander",
                                "objet",
                                "Dîner à 19 h",
                                "matiere",
                                "ORGANISATION"));
        assertThat(directrice.lire(avis))
                .bodyText()
                .contains(
                        "À rendre",
                        "Rendre l’avis",
                        "Actions qui en découlent",
                        "/actions/nouvelle?origine=avis:");
        assertThat(directrice.lire("/actions/nouvelle?origine=" + avis.replace("/avis/", "avis:")))
                .bodyText()
                .contains("Depuis ce constat, avis d’une instance", "Dîner à 19 h");
        directrice.lire(avis + "/passage/rendre");
        assertThat(
                        directrice.envoyer(
                                avis + "/passage/rendre",
                                "version",
                                "1",
                                "reponsePour",
                                "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est passé", "Écrivez l’avis.", "Dites le sens");
        passer(
                avis,
                "rendre",
                1,
                "texte",
                "Oui & non",
                "sens",
                "FAVORABLE",
                "reponsePour",
                jour.toString());
        assertThat(directrice.lire(avis)).bodyText().contains("Réponse attendue", "Oui &amp; non");
        directrice.lire(avis + "/passage/repondre");
        assertThat(directrice.envoyer(avis + "/passage/repondre", "version", "2", "suite", "SUIVI"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez les raisons", "indiquez quand on le constatera");
        passer(
                avis,
                "repondre",
                2,
                "suite",
                "SUIVI",
                "reponse",
                "D’accord",
                "effetPour",
                jour.plusDays(9).toString());
        passer(avis, "constater-l-effet", 3, "effet", "On dîne à 19 h.");
        assertThat(directrice.lire(avis))
                .bodyText()
                .contains("Effet constaté", "On dîne à 19 h.", "Plus rien n’est attendu");
        assertThat(directrice.lire("/avis?etat=EFFET_CONSTATE"))
                .bodyText()
                .contains("Dîner à 19 h");
        assertThat(directrice.lire("/avis?retard=true"))
                .bodyText()
                .contains("Aucun avis ne correspond");
        directrice.lire(cvs + "/avis/emettre");
        var ancien =
                adresse(
                        directrice.envoyer(
                                cvs + "/avis/emettre",
                                "objet",
                                "Repas de fête",
                                "matiere",
                                "ORGANISATION",
                                "texte",
                                "Oui",
                                "le",
                                "2019-12-01",
                                "reponsePour",
                                "2020-01-01"));
        assertThat(directrice.lire(ancien)).bodyText().contains("Réponse en retard");
        assertThat(directrice.lire(cvs))
                .bodyText()
                .contains("attend sa réponse depuis le 1er janvier 2020");
    }

    @Test
    void ceux_qui_ont_donne_l_avis_lisent_ce_qu_il_a_change() {
        var cvs = creer("CVS");
        directrice.lire(cvs + "/membres/ajouter");
        directrice.envoyer(
                cvs + "/membres/ajouter",
                "qui",
                "SANS_COMPTE",
                "nom",
                "Jeanne Loriot",
                "courriel",
                personnages.courriel(usager),
                "college",
                "USAGERS",
                "designation",
                "ELECTION",
                "debut",
                jour.toString());
        directrice.lire(cvs + "/avis/emettre");
        var avis =
                adresse(
                        directrice.envoyer(
                                cvs + "/avis/emettre",
                                "objet",
                                "Bancs du jardin",
                                "matiere",
                                "TRAVAUX",
                                "texte",
                                "Il faut deux bancs à l’ombre.",
                                "le",
                                jour.toString(),
                                "reponsePour",
                                jour.plusDays(30).toString()));
        passer(
                avis,
                "repondre",
                1,
                "suite",
                "PARTIELLEMENT",
                "reponse",
                "Un banc cette année.",
                "effetPour",
                jour.plusDays(90).toString());

        assertThat(connexion(usager).lire("/avis/ce-qui-a-change"))
                .bodyText()
                .contains(
                        "Bancs du jardin",
                        "Il faut deux bancs à l’ombre.",
                        "Suivi en partie. Un banc cette année.",
                        "Un avis rendu\u00a0: 1 avec une réponse");
    }

    @Test
    void la_charte_et_le_bilan_s_ecrivent_et_ne_changent_plus() {
        var cvs = creer("CVS");
        directrice.lire(cvs + "/charte");
        assertThat(
                        directrice.envoyer(
                                cvs + "/charte",
                                "texte",
                                "## Nos règles",
                                "adopteeLe",
                                "2026-01-05"))
                .hasStatus(303);
        assertThat(directrice.lire(cvs + "/charte"))
                .bodyText()
                .contains("Version 1, adoptée le 5 janvier 2026", "<h2>Nos règles</h2>");
        var bilan = cvs + "/bilan/" + jour.getYear();
        assertThat(directrice.lire(bilan))
                .bodyText()
                .contains("## Composition", "## Réunions", "## Décisions", "## Avis et réponses");
        assertThat(
                        directrice.envoyer(
                                bilan,
                                "version",
                                "0",
                                "texte",
                                "Bonne **année**",
                                "action",
                                "apercu"))
                .hasStatus(200)
                .bodyText()
                .contains("<strong>année</strong>", "rien n’est encore enregistré");
        var fige =
                adresse(
                        directrice.envoyer(
                                bilan, "version", "0", "texte", "Bonne année", "action", "figer"));
        assertThat(fige).isEqualTo(bilan + "/1");
        assertThat(directrice.lire(fige)).bodyText().contains("Bonne année", "version 1");
        assertThat(directrice.lire(fige + ".pdf")).hasStatus(200).hasContentType("application/pdf");
        assertThat(directrice.lire(cvs + "/bilan/1999")).hasStatus(404);
    }

    @Test
    void une_organisation_s_associe_puis_se_retire() {
        var cvs = creer("CVS");
        var voisine = personnages.organisation("Foyer de la voisine " + UUID.randomUUID());
        var elle =
                connexion(
                        personnages.membre(
                                "Paule", "Sarrazin", voisine, RoleOrganisation.DIRECTION));
        assertThat(elle.lire(cvs)).hasStatus(404);
        assertThat(directrice.lire(cvs + "/porteurs?q=Foyer+de+la+voisine"))
                .bodyText()
                .contains("Foyer de la voisine", "Associer");
        directrice.envoyer(cvs + "/porteurs", "organisation", voisine.toString());
        assertThat(elle.lire(cvs)).hasStatus(200);
        assertThat(directrice.lire(cvs)).bodyText().contains("Organisation associée");
        directrice.envoyer(cvs + "/porteurs/" + voisine + "/fin");
        directrice.envoyer(cvs + "/porteurs/" + ehpad + "/fin");
        assertThat(directrice.lire(cvs + "/porteurs"))
                .bodyText()
                .contains("Répond aux avis")
                .doesNotContain("Foyer de la voisine");
    }

    @Test
    void une_instance_se_clot_en_disant_pourquoi() {
        var cvs = creer("CVS");
        directrice.lire(cvs + "/cloture");
        assertThat(directrice.envoyer(cvs + "/cloture", "version", "2", "le", "2026-01-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(
                        directrice.envoyer(
                                cvs + "/cloture",
                                "version",
                                "2",
                                "le",
                                "2026-01-31",
                                "motif",
                                "Fusion"))
                .hasStatus(303);
        assertThat(directrice.lire(cvs))
                .bodyText()
                .contains("Close le 31 janvier 2026\u00a0: Fusion", "Rouvrir cette instance");
        assertThat(directrice.lire("/instances?closes=true"))
                .bodyText()
                .contains("Conseil de la vie sociale");
        assertThat(directrice.lire("/administration/instances"))
                .bodyText()
                .contains("Rouvrir cette instance");
    }

    private String creer(String nature) {
        directrice.lire("/instances/nouvelle");
        var reponse =
                directrice.envoyer(
                        "/instances",
                        "nature",
                        nature,
                        "role",
                        "avis",
                        "approbation",
                        "POSITIONS",
                        "quorum",
                        "USAGERS_PLUS_DE_LA_MOITIE",
                        "reunionsParAn",
                        "3");
        return adresse(reponse).replace("/membres", "");
    }

    private void ajouter(String cvs, String qui, String nom, String college) {
        directrice.lire(cvs + "/membres/ajouter");
        assertThat(
                        directrice.envoyer(
                                cvs + "/membres/ajouter",
                                "qui",
                                qui,
                                "nom",
                                nom,
                                "college",
                                college,
                                "designation",
                                "ELECTION",
                                "debut",
                                jour.minusMonths(2).toString()))
                .hasStatus(303);
    }

    private MvcTestResult remplacer(String siege, String nom, String motif) {
        return directrice.envoyer(
                siege,
                "version",
                "1",
                "qui",
                "SANS_COMPTE",
                "nom",
                nom,
                "debut",
                jour.toString(),
                "motif",
                motif);
    }

    private void passer(String avis, String chemin, int version, String... champs) {
        var tous = new String[champs.length + 2];
        tous[0] = "version";
        tous[1] = Integer.toString(version);
        System.arraycopy(champs, 0, tous, 2, champs.length);
        directrice.lire(avis + "/passage/" + chemin);
        assertThat(directrice.envoyer(avis + "/passage/" + chemin, tous)).hasStatus(303);
    }

    private static String adresse(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(303);
        return Navigation.entete(reponse, "Location");
    }

    private static String lien(MvcTestResult page, String motif) {
        var m = java.util.regex.Pattern.compile(motif).matcher(Navigation.texte(page));
        assertThat(m.find()).isTrue();
        return m.group();
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        navigation.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        return navigation;
    }
}
