package fr.unisson.audits.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Proprietaire;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.UneGrilleDAudit;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Tableur;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/// The pages of audits, with their real templates.
@PageTest
class AuditsWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Grilles grilles;
    @Autowired JdbcClient db;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired TransactionTemplate transaction;

    private OrganisationId maison = new OrganisationId(0);
    private CompteId qualite = new CompteId(0);
    private CompteId auditrice = new CompteId(0);
    private GrilleId version = new GrilleId(0);
    private List<Long> questions = List.of();
    private Navigation referente = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        maison = personnages.organisation("EHPAD des audits");
        qualite = personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        auditrice = personnages.membre("Awa", "Auditrice", maison, RoleOrganisation.PROFESSIONNEL);
        personnages
                .acteur(qualite, maison)
                .executer(() -> {
                    version =
                            Objects.requireNonNull(
                                    transaction.execute(_ -> UneGrilleDAudit.publiee(db, maison)));
                    questions =
                            grilles.charger(version).feuilles().stream().map(n -> n.id()).toList();
                    return true;
                });
        referente = personnages.connecter(mvc, qualite);
    }

    @Test
    void un_audit_se_prepare_se_saisit_se_clot_et_devient_une_action() {
        assertThat(referente.lire("/audits"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucun audit pour l’instant", "Préparer un audit");
        assertThat(referente.lire("/audits/nouveau"))
                .bodyText()
                .contains("Circuit du médicament", "/audits/nouveau/" + version);
        assertThat(preparer("", "quatre-vingts"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez un titre", "value=\"quatre-vingts\"", "de 1 à 100");
        var audit = vers(preparer("Médicaments, unité Jonquilles", "80"));
        assertThat(referente.lire(audit))
                .bodyText()
                .contains("En préparation", "Commencer la saisie", "Awa Auditrice");
        geste(audit, "commencer");

        var awa = personnages.connecter(mvc, auditrice);
        assertThat(awa.lire("/")).bodyText().contains("Saisir les observations d’un audit", audit);
        assertThat(awa.lire(audit + "/observations/nouvelle"))
                .bodyText()
                .contains("name=\"reponse" + questions.getFirst() + "\"", "Non applicable");
        assertThat(saisir(awa, audit, "Mme Durand", "OUI", "OUI", "NON"))
                .hasStatus(422)
                .bodyText()
                .contains("Un numéro seulement", "value=\"Mme Durand\"");
        assertThat(awa.suivre(saisir(awa, audit, "1", "OUI", "OUI", "NON")))
                .bodyText()
                .contains("N°\u00a01 enregistré.", "Nouveau dossier", "value=\"2\"");
        saisir(awa, audit, "2", "OUI", "OUI", "OUI");
        assertThat(awa.lire(audit + "/clore")).hasStatus(404);
        assertThat(awa.lire(audit)).bodyText().doesNotContain("Pour avancer");

        geste(audit, "clore");
        assertThat(referente.lire(audit))
                .bodyText()
                .contains(
                        "5 sur 6",
                        "83,3",
                        "1 sur 2",
                        "sous l’objectif",
                        "class=\"barre-audit\"",
                        "Préparer le second tour",
                        "/actions/nouvelle?origine=ecart-d-audit:")
                .doesNotContain("Résultats provisoires", "étape en cours");
        var ecart = lien(audit, "/audits/ecarts/\\d+");
        assertThat(referente.lire(ecart))
                .bodyText()
                .contains("L’administration est tracée", "N°\u00a01", "Ouvrir une action")
                .doesNotContain("N°\u00a02");
        var nouvelle = lien(ecart, "/actions/nouvelle\\?origine=ecart-d-audit:\\d+");
        assertThat(referente.lire(nouvelle))
                .hasStatus(200)
                .bodyText()
                .contains("Améliorer : L’administration est tracée");
    }

    @Test
    void les_deux_tours_se_lisent_cote_a_cote() {
        var premier = clos("NON");
        assertThat(referente.lire(premier + "/second-tour"))
                .bodyText()
                .contains("Médicaments, second tour");
        var second =
                vers(
                        referente.envoyer(
                                premier + "/second-tour",
                                champs("Médicaments, second tour", "80")));
        geste(second, "commencer");
        saisir(referente, second, "1", "OUI", "OUI", "OUI");
        for (var page : List.of(premier, second)) {
            assertThat(referente.lire(page))
                    .bodyText()
                    .contains("1er tour", "2d tour", "66,7", "100", "class=\"contour\"");
        }
        assertThat(referente.lire(premier + "/second-tour")).hasStatus(404);
    }

    @Test
    void une_observation_se_corrige_se_retire_et_se_relit() {
        var audit = enCours();
        referente.suivre(saisir(referente, audit, "7", "OUI", "OUI", "OUI"));
        var observation = lien(audit, audit + "/observations/\\d+");
        assertThat(referente.lire(observation)).bodyText().contains("value=\"7\"", "Retirer");
        assertThat(referente.suivre(referente.envoyer(observation + "/retirer", "version", "1")))
                .bodyText()
                .contains("N°\u00a07 ne compte plus.");
        assertThat(referente.lire(observation)).hasStatus(404);
        saisir(referente, audit, "8", "OUI", "NON", "OUI");
        geste(audit, "clore");
        assertThat(referente.lire(lien(audit, audit + "/observations/\\d+")))
                .bodyText()
                .contains("La durée est écrite", "Non")
                .doesNotContain("type=\"radio\"");
    }

    @Test
    void des_observations_s_importent_apres_un_apercu_et_repartent_sans_perte() throws Exception {
        var audit = enCours();
        referente.lire(lien(audit, audit + "/importer"));
        assertThat(
                        envoyer(
                                audit,
                                "Numéro;A1;A2;B1\nMme Durand;O;oui;peut-être\n3;O;N;OUI\n3;O;N;O\n"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ligne 2\u00a0: Un numéro seulement",
                        "Ligne 2\u00a0: «\u00a0peut-être\u00a0» n’est pas une réponse pour B1.",
                        "Ligne 4\u00a0: Ce numéro est déjà dans une ligne au-dessus.")
                .doesNotContain("Ligne 3");
        var essai =
                envoyer(
                        audit,
                        """
                        Numéro;A1 La prescription;A2;B1;Remarque B1;Remarque
                        1;O;oui;Non applicable;Pas de traitement;
                        D-2;OUI;NON;;;Dossier incomplet
                        """);
        assertThat(essai)
                .hasStatus(200)
                .bodyText()
                .contains("2 observations lues", "3 réponses sur 3", "2 réponses sur 3");
        assertThat(referente.lire(audit)).bodyText().doesNotContain("D-2");
        var lignes =
                Pattern.compile("name=\"lignes\"[^>]*>([^<]*)<").matcher(Navigation.texte(essai));
        assertThat(lignes.find()).isTrue();
        var texte = HtmlUtils.htmlUnescape(lignes.group(1));
        referente.lire(audit + "/importer");
        assertThat(referente.suivre(referente.envoyer(audit + "/importer/ecrire", "lignes", texte)))
                .bodyText()
                .contains("2 observations sont enregistrées.", "D-2", "1 point sans réponse");
        referente.lire(audit + "/importer");
        assertThat(referente.envoyer(audit + "/importer/ecrire", "lignes", texte))
                .hasStatus(422)
                .bodyText()
                .contains("Ce numéro est déjà pris");

        var classeur = referente.lire(audit + "/observations.xlsx").getResponse();
        var relu =
                Tableur.lire(
                        new ByteArrayInputStream(classeur.getContentAsByteArray()),
                        Bornes.COURANTES);
        assertThat(relu.toString())
                .contains("D-2, OUI, NON", "NA, Pas de traitement", "Dossier incomplet");
        assertThat(referente.lire(audit + "/resultats.xlsx")).hasStatus(200);
        var pdf = referente.lire(audit + "/rapport.pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Résultats provisoires", "3 sur 4", "La prescription est datée")
                    .doesNotContain("D-2", "Awa");
        }
    }

    private MvcTestResult envoyer(String audit, String csv) {
        return referente.envoyerFichier(
                audit + "/importer",
                new MockMultipartFile(
                        "fichier",
                        "observations.csv",
                        "text/csv",
                        csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void un_abandon_dit_pourquoi_et_une_version_lue_trop_tot_ne_passe_pas() {
        var audit = enCours();
        referente.lire(audit + "/abandonner");
        assertThat(
                        referente.envoyer(
                                audit + "/abandonner", "version", version(audit), "motif", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(referente.envoyer(audit + "/abandonner", "version", "1", "motif", "Trop tard"))
                .hasStatus(409);
        geste(audit, "abandonner");
        assertThat(referente.lire(audit)).bodyText().contains("Abandonné", "Plus de temps");
    }

    @Test
    void un_audit_court_se_repete_et_se_suit_par_un_indicateur() throws IOException {
        referente.lire("/audits/nouveau/" + version);
        var champs = new ArrayList<>(List.of(champs("Hygiène des mains", "90")));
        champs.addAll(List.of("repete", "true"));
        var audit =
                vers(
                        referente.envoyer(
                                "/audits/nouveau/" + version, champs.toArray(String[]::new)));
        referente.suivre(saisir(referente, audit, "1", "OUI", "OUI", "NON"));
        geste(audit, "clore");
        assertThat(referente.lire("/audits")).bodyText().contains("Audits répétés");
        var serie = lien(audit, "/audits/series/\\d+");
        assertThat(referente.lire(serie))
                .bodyText()
                .contains("mars 2027", "2 sur 3", "66,7", "Créer l’indicateur");
        assertThat(referente.suivre(referente.envoyer(serie + "/suivre")))
                .bodyText()
                .contains("Conformité\u00a0: Hygiène des mains");
        assertThat(referente.lire(serie))
                .bodyText()
                .contains("Voir la courbe")
                .doesNotContain("Créer l’indicateur");
        assertThat(referente.suivre(referente.envoyer(serie + "/arreter", "version", "1")))
                .bodyText()
                .contains("Arrêtée");
        var indicateur = lien(serie, "/indicateurs/\\d+");
        var numero = Long.valueOf(indicateur.replaceAll("\\D", ""));
        var base = Proprietaire.de(migrations);
        base.sql("alter table indicateur no force row level security").update();
        assertThat(
                        base.sql("update indicateur set code = :c where id = :i")
                                .param("c", "AUDIT_SERIE_" + serie.replaceAll("\\D", ""))
                                .param("i", numero)
                                .update())
                .isOne();
        base.sql(lue("/db/migration/V510__audits_codes_lisibles.sql")).update();
        assertThat(Navigation.texte(referente.lire(indicateur)))
                .contains("HYGIENE_DES_MAINS")
                .doesNotContain("AUDIT_SERIE_");
    }

    private static String lue(String ressource) throws IOException {
        try (var flux =
                Objects.requireNonNull(AuditsWebTest.class.getResourceAsStream(ressource))) {
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void qui_n_est_pas_de_la_maison_n_ouvre_rien() {
        var audit = clos("NON");
        var ecart = lien(audit, "/audits/ecarts/\\d+");
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre =
                personnages.connecter(
                        mvc,
                        personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION));
        for (var page :
                List.of(
                        audit,
                        ecart,
                        audit + "/modifier",
                        audit + "/observations/nouvelle",
                        audit + "/second-tour")) {
            assertThat(autre.lire(page)).hasStatus(404);
        }
        var lecteur = personnages.connecter(mvc, auditrice);
        assertThat(lecteur.lire(audit)).hasStatus(200);
        assertThat(lecteur.lire(audit + "/modifier")).hasStatus(403);
        assertThat(lecteur.lire("/audits/nouveau")).hasStatus(403);
        assertThat(new Navigation(mvc).lire(audit)).hasStatus3xxRedirection();
    }

    @Test
    void une_cloture_a_qui_il_manque_une_reponse_dit_laquelle_et_ou_la_donner() {
        var audit = enCours();
        assertThat(referente.lire(audit))
                .bodyText()
                .contains(
                        "Clore l’audit",
                        "Saisissez au moins une observation",
                        audit + "/observations/nouvelle",
                        audit + "/abandonner")
                .doesNotContain("href=\"" + audit + "/clore\"");
        assertThat(referente.lire(audit + "/clore"))
                .bodyText()
                .contains("Saisissez au moins une observation", "Revenir à l’audit")
                .doesNotContain("<button class=\"btn btn-primary\" type=\"submit\">Clore");
        saisir(referente, audit, "1", "OUI", "OUI");
        var manque = lien(audit, audit + "/observations/\\d+");
        assertThat(referente.lire(audit))
                .bodyText()
                .contains("Il manque un élément", "Répondez à chaque point", manque)
                .doesNotContain("href=\"" + audit + "/clore\"");
        saisir(referente, audit, "2", "OUI", "OUI", "OUI");
        referente.lire(manque);
        referente.envoyer(
                manque,
                "version",
                "1",
                "repere",
                "1",
                "reponse" + questions.get(0),
                "OUI",
                "reponse" + questions.get(1),
                "OUI",
                "reponse" + questions.get(2),
                "OUI");
        assertThat(referente.lire(audit)).bodyText().contains("href=\"" + audit + "/clore\"");
    }

    @Test
    void une_page_n_a_qu_un_bouton_principal_et_une_cloture_avant_l_heure_est_dite() {
        var audit = enCours();
        saisir(referente, audit, "1", "OUI", "OUI", "NON");
        assertThat(Navigation.texte(referente.lire(audit)))
                .contains("Saisir un dossier", "href=\"" + audit + "/clore\"")
                .containsOnlyOnce("btn-primary");
        assertThat(Navigation.texte(referente.lire(audit + "/clore")))
                .contains("2 dossiers", "Les taux porteront sur 1.");
        geste(audit, "clore");
        var clos = Navigation.texte(referente.lire(audit));
        assertThat(clos.indexOf("id=\"ecarts\"")).isBetween(0, clos.indexOf("id=\"resultats\""));
    }

    @Test
    void un_second_tour_a_peine_prepare_ne_dit_pas_que_rien_ne_s_appliquait() throws Exception {
        var premier = clos("NON");
        referente.lire(premier + "/second-tour");
        var second =
                vers(
                        referente.envoyer(
                                premier + "/second-tour",
                                champs("Médicaments, second tour", "80")));
        assertThat(Navigation.texte(referente.lire(second)))
                .contains("Pas encore saisi")
                .doesNotContain("Sans objet");
        var pdf = referente.lire(premier + "/rapport.pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Sous l’objectif", "0 sur 1", "aucune action")
                    .doesNotContain("<strong>", "Résultats provisoires");
        }
    }

    @Test
    void une_saisie_vide_n_entre_pas_et_garde_ce_qui_a_ete_ecrit() {
        var audit = enCours();
        referente.lire(audit + "/observations/nouvelle");
        assertThat(
                        referente.envoyer(
                                audit + "/observations/nouvelle",
                                "repere",
                                "7",
                                "remarque",
                                "Vue le matin"))
                .hasStatus(422)
                .bodyText()
                .contains("Répondez à un point au moins", "value=\"7\"", "Vue le matin");
        assertThat(referente.lire(audit)).bodyText().contains("0 dossier sur 2");
    }

    @Test
    void le_filtre_revient_a_tous_les_audits_meme_quand_il_n_y_en_a_pas() {
        assertThat(referente.lire("/audits?etat="))
                .bodyText()
                .contains("<div id=\"audits\">", "Aucun audit pour l’instant");
        assertThat(referente.lire("/audits?etat=CLOTURE"))
                .bodyText()
                .contains("<div id=\"audits\">", "Aucun audit dans cet état", "Effacer le filtre");
        clos("OUI");
        assertThat(referente.lire("/audits?etat="))
                .bodyText()
                .contains("<div id=\"audits\">", "Médicaments");
        var lecteur = personnages.connecter(mvc, auditrice);
        assertThat(lecteur.lire("/audits")).bodyText().doesNotContain("/audits/nouveau");
    }

    @Test
    void une_action_que_l_on_ne_lit_pas_n_est_pas_dite_absente() {
        var audit = clos("NON");
        var ecart = lien(audit, "/audits/ecarts/\\d+");
        agir(ecart, "Secret de direction", "DIRECTION");
        assertThat(referente.lire(ecart)).bodyText().contains("Secret de direction");
        var lectrice = personnages.connecter(mvc, auditrice);
        assertThat(lectrice.lire(ecart))
                .bodyText()
                .contains("Une action en vient, que vous ne pouvez pas lire.")
                .doesNotContain("Secret de direction", "Aucune action");
        assertThat(lectrice.lire(audit))
                .bodyText()
                .contains("une action que vous ne pouvez pas lire")
                .doesNotContain("Secret de direction", "aucune action");
        assertThat(lectrice.lire(lien(ecart, "/boucles/audits/\\d+/\\d+")))
                .bodyText()
                .contains("Une action, que vous ne pouvez pas lire")
                .doesNotContain("Secret de direction", "Aucune action", "En proposer une");
    }

    @Test
    void le_second_tour_sait_ce_que_le_premier_a_ouvert_pour_le_meme_point() throws Exception {
        var premier = clos("NON");
        var deja = lien(premier, "/audits/ecarts/\\d+");
        agir(deja, "Tracer chaque prise", "EQUIPE");
        referente.lire(premier + "/second-tour");
        var second =
                vers(
                        referente.envoyer(
                                premier + "/second-tour",
                                champs("Médicaments, second tour", "80")));
        geste(second, "commencer");
        saisir(referente, second, "1", "OUI", "OUI", "NON");
        geste(second, "clore");
        assertThat(referente.lire(second))
                .bodyText()
                .contains(", une action ouverte au premier tour")
                .doesNotContain("aucune action");
        var encore = lien(second, "/audits/ecarts/\\d+");
        assertThat(encore).isNotEqualTo(deja);
        assertThat(referente.lire(encore))
                .bodyText()
                .contains("Actions ouvertes au premier tour", "Tracer chaque prise");
        assertThat(referente.lire(deja))
                .bodyText()
                .doesNotContain("Actions ouvertes au premier tour");
        var pdf = referente.lire(second + "/rapport.pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("une action ouverte au premier tour", "Tracer chaque prise");
        }
        agir(encore, "Former les équipes", "EQUIPE");
        assertThat(referente.lire(second))
                .bodyText()
                .contains("une action, une action ouverte au premier tour");
    }

    private void agir(String ecart, String titre, String visibilite) {
        var nouvelle = lien(ecart, "/actions/nouvelle\\?origine=ecart-d-audit:\\d+");
        referente.lire(nouvelle);
        referente.suivre(
                referente.envoyer(
                        "/actions",
                        "titre",
                        titre,
                        "type",
                        "CORRECTIVE",
                        "priorite",
                        "P1",
                        "visibilite",
                        visibilite,
                        "constat",
                        nouvelle.substring(nouvelle.indexOf('=') + 1)));
    }

    private String enCours() {
        var audit = vers(preparer("Médicaments", "80"));
        geste(audit, "commencer");
        return audit;
    }

    private String clos(String derniere) {
        var audit = enCours();
        saisir(referente, audit, "1", "OUI", "OUI", derniere);
        geste(audit, "clore");
        return audit;
    }

    private MvcTestResult preparer(String titre, String cible) {
        referente.lire("/audits/nouveau/" + version);
        return referente.envoyer("/audits/nouveau/" + version, champs(titre, cible));
    }

    private String[] champs(String titre, String cible) {
        return new String[] {
            "titre", titre,
            "objet", "DOSSIERS",
            "attendues", "2",
            "cible", cible,
            "debut", "2027-03-01",
            "fin", "2027-03-31",
            "auditeurs", auditrice.toString()
        };
    }

    private MvcTestResult saisir(Navigation qui, String audit, String repere, String... reponses) {
        var champs = new ArrayList<>(List.of("repere", repere, "version", "0", "suivante", "oui"));
        for (int i = 0; i < reponses.length; i++) {
            champs.add("reponse" + questions.get(i));
            champs.add(reponses[i]);
        }
        qui.lire(audit + "/observations/nouvelle");
        return qui.envoyer(audit + "/observations/nouvelle", champs.toArray(String[]::new));
    }

    private void geste(String audit, String geste) {
        referente.suivre(
                referente.envoyer(
                        audit + "/" + geste,
                        "version",
                        version(audit),
                        "motif",
                        geste.equals("abandonner") ? "Plus de temps" : ""));
    }

    private String version(String audit) {
        return personnages
                .acteur(qualite, maison)
                .executer(() ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        db.sql("select version from audit" + " where id = :id")
                                                .param(
                                                        "id",
                                                        Long.valueOf(audit.replaceAll("\\D", "")))
                                                .query(String.class)
                                                .single())));
    }

    private String lien(String page, String motif) {
        var trouve =
                Pattern.compile("href=\"(" + motif + ")\"")
                        .matcher(Navigation.texte(referente.lire(page)));
        assertThat(trouve.find()).as(motif).isTrue();
        return trouve.group(1);
    }

    private static String vers(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }
}
