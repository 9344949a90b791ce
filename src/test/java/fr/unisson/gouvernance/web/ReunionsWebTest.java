package fr.unisson.gouvernance.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ReunionsWebTest {

    private static final Pattern CHAMP =
            Pattern.compile("name=\"version-(\\d+)\" value=\"(\\d+)\"");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    UneInstanceQuiSeReunit cvs;
    String base = "";
    Navigation secretaire = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
        var id =
                cvs.acteur(cvs.secretaire)
                        .executer(() -> cvs.fonder(instances, sieges, Quorum.MOITIE));
        base = "/instances/" + id + "/reunions";
        secretaire = connexion(cvs.secretaire);
    }

    @Test
    void une_annee_se_planifie_avec_un_apercu() {
        assertThat(secretaire.lire(base))
                .hasStatus(200)
                .bodyText()
                .contains("Aucune réunion à venir", base + "/nouvelle", "sur 4 promises");
        assertThat(secretaire.lire(base + "/calendrier")).hasStatus(200);
        assertThat(calendrier("apercu", "duree", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("de 15 à 720");
        assertThat(calendrier("apercu", "duree", "120"))
                .hasStatus(200)
                .bodyText()
                .contains("4 dates", "value=\"2099-01-06\"", "7 avril 2099");
        var planifie =
                calendrier(
                        "confirmer", "duree", "120", "jours", "2099-01-06", "jours", "2099-04-07");
        assertThat(planifie).hasStatus(303);
        assertThat(secretaire.suivre(planifie)).bodyText().contains("2 réunions sont planifiées.");
        assertThat(secretaire.lire(base + "?mois=2099-04"))
                .bodyText()
                .contains("7 avril 2099 à 14\u00a0h", "avril 2099");
    }

    private MvcTestResult calendrier(String geste, String... autres) {
        List<String> champs =
                new ArrayList<>(
                        List.of(
                                "geste",
                                geste,
                                "mois",
                                "3",
                                "rang",
                                "1",
                                "jourSemaine",
                                "TUESDAY"));
        champs.addAll(List.of("du", "2099-01-01", "au", "2099-12-31", "heure", "14:00"));
        champs.addAll(Arrays.asList(autres));
        return secretaire.envoyer(base + "/calendrier", champs.toArray(String[]::new));
    }

    @Test
    void une_reunion_se_mene_de_page_en_page_jusqu_au_compte_rendu_approuve() {
        var reunion = planifier();
        assertThat(secretaire.lire(reunion))
                .bodyText()
                .contains(
                        "L’ordre du jour a au moins un point", "Aucun point n’est encore inscrit");
        ajouter(secretaire, reunion, "Menus <b>du soir</b>");
        var elue = connexion(cvs.elue);
        elue.lire(reunion);
        ajouter(elue, reunion, "Le bruit la nuit");
        assertThat(secretaire.lire(reunion))
                .bodyText()
                .contains("Proposés par des membres", "Le bruit la nuit", "par Awa Réunie")
                .contains("Menus &lt;b&gt;du soir")
                .doesNotContain("<b>du soir");
        assertThat(secretaire.envoyer(reunion + "/convocation", "version", "1")).hasStatus(303);

        assertThat(elue.lire(reunion)).bodyText().contains("Je me fais remplacer");
        var reponse = entre(Navigation.texte(elue.lire(reunion)), reunion + "/reponse/", "\"");
        assertThat(elue.envoyer(reunion + "/reponse/" + reponse, "reponse", "VIENT"))
                .hasStatus(303);

        assertThat(
                        secretaire.envoyer(
                                pourMarcel(reunion, "Réponse"),
                                "reponse",
                                "SE_FAIT_REMPLACER",
                                "remplacant",
                                "Lise Aubin"))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion)).bodyText().contains("par Lise Aubin");
        assertThat(secretaire.envoyer(reunion + "/seance/ouverture", "version", "2"))
                .hasStatus(303);
        presences(reunion, "EXCUSE");
        assertThat(secretaire.lire(reunion + "/seance/presences"))
                .bodyText()
                .contains("quorum non atteint", "Constater et planifier la seconde réunion");
        presences(reunion, "PRESENT");

        tenirLaSeance(reunion);
        assertThat(elue.lire(reunion + "/compte-rendu")).hasStatus(404);
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .hasStatus(200)
                .bodyText()
                .contains("Diffuser le compte rendu", "Les familles apprécient", "Décision CVS");
        assertThat(secretaire.envoyer(reunion + "/compte-rendu/diffusion", "version", "4"))
                .hasStatus(303);
        approuver(reunion, elue);
    }

    /// The form where the secretary notes what a member without an account has said.
    private String pourMarcel(String page, String quoi) {
        var forme =
                Pattern.compile(
                        "action=\"([^\"]+)\"(?:(?!</form>).)*aria-label=\"%s de Marcel Aubin\""
                                .formatted(quoi),
                        Pattern.DOTALL);
        var trouve = forme.matcher(Navigation.texte(secretaire.lire(page)));
        assertThat(trouve.find()).as(quoi + " de Marcel Aubin").isTrue();
        return trouve.group(1);
    }

    @Test
    void un_avis_se_rend_pendant_la_seance_et_le_compte_rendu_le_dit() {
        var instance = base.replace("/reunions", "");
        secretaire.lire(instance + "/avis/demander");
        secretaire.envoyer(
                instance + "/avis/demander", "objet", "Prix des repas", "matiere", "PRIX");
        var reunion = planifier();
        var sujets = Navigation.texte(secretaire.lire(reunion + "/sujets"));
        var cle = entre(sujets, "name=\"sujets\" value=\"", "\"");
        assertThat(secretaire.envoyer(reunion + "/sujets", "sujets", cle)).hasStatus(303);
        secretaire.envoyer(reunion + "/convocation", "version", "1");
        secretaire.envoyer(reunion + "/seance/ouverture", "version", "2");
        var seance = Navigation.texte(secretaire.lire(reunion + "/seance"));
        assertThat(seance).contains("Rendre l’avis");
        var adresse = "/avis/" + entre(seance, "href=\"/avis/", "\"") + "/passage/rendre";
        var lien = "rendre" + entre(seance, "/passage/rendre", "\"");
        var ici = reunion + "/seance?point=" + entre(seance, "/seance/points/", "/");
        assertThat(secretaire.lire(adresse + "?seance=https://ailleurs.example/"))
                .bodyText()
                .doesNotContain("ailleurs.example");
        assertThat(secretaire.lire(adresse.replace("rendre", URLDecoder.decode(lien, UTF_8))))
                .bodyText()
                .contains(ici);

        String[] dit = {
            "version",
            "1",
            "texte",
            "Trop chers.",
            "sens",
            "DEFAVORABLE",
            "reponsePour",
            "2099-06-01",
            "seance",
            ici
        };
        var rendu = secretaire.envoyer(adresse, dit);
        assertThat(rendu).hasStatus(303);
        assertThat(rendu.getResponse().getRedirectedUrl()).isEqualTo(ici);
        presences(reunion, "PRESENT");
        var point = ici.replace("?point=", "/points/");
        noter(point, "0", "", "suivant", 303);
        secretaire.envoyer(reunion + "/seance/levee", "version", "3");
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .bodyText()
                .contains("défavorable", "Trop chers.");
    }

    private void tenirLaSeance(String reunion) {
        var page = Navigation.texte(secretaire.lire(reunion + "/seance"));
        var point = reunion + "/seance/points/" + entre(page, reunion + "/seance/points/", "/");
        noter(point, "0", "Les familles apprécient.", "enregistrer", 303);
        assertThat(noter(point, "0", "J’ai écrit en même temps.", "enregistrer", 409))
                .bodyText()
                .contains("Quelqu’un d’autre a noté ce point", "J’ai écrit en même temps.")
                .contains("Les familles apprécient.", "name=\"version\" value=\"1\"");
        assertThat(secretaire.envoyer(point + "/decisions", "texte", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez ce qui est décidé.");
        assertThat(
                        secretaire.envoyer(
                                point + "/decisions",
                                "texte",
                                "Changer les menus",
                                "vote",
                                "2 accords"))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion + "/seance"))
                .bodyText()
                .containsPattern("<option value=\"\\d+\" selected>Décision CVS");
        assertThat(secretaire.envoyer(point + "/actions", "titre", "", "decision", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Vient de")
                .doesNotContainPattern("<option value=\"\\d+\" selected>Décision CVS");
        assertThat(secretaire.envoyer(point + "/actions", "titre", "Appeler le fournisseur"))
                .hasStatus(303);
        noter(point, "1", "Les familles apprécient.", "suivant", 303);
        var levee = secretaire.envoyer(reunion + "/seance/levee", "version", "3");
        assertThat(levee).hasStatus(303);
    }

    private MvcTestResult noter(
            String point, String version, String texte, String geste, int statut) {
        var reponse =
                secretaire.envoyer(
                        point + "/notes",
                        "version",
                        version,
                        "pointVersion",
                        "1",
                        "texte",
                        texte,
                        "geste",
                        geste);
        assertThat(reponse).hasStatus(statut);
        return reponse;
    }

    private void approuver(String reunion, Navigation elue) {
        var page = Navigation.texte(elue.lire(reunion + "/compte-rendu"));
        assertThat(page).contains("À vous de vous prononcer", "Appeler le fournisseur");
        var position = reunion + "/compte-rendu/position/";
        var siege = position + entre(page, position, "\"");
        assertThat(elue.envoyer(siege, "position", "DESACCORD"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(elue.envoyer(siege, "position", "DESACCORD", "motif", "Le vote était 3"))
                .hasStatus(303);
        secretaire.lire(reunion + "/compte-rendu");
        assertThat(secretaire.envoyer(reunion + "/compte-rendu/ajouts", "ajout", "Lire 3 accords."))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .bodyText()
                .contains("Rectificatif du", "Lire 3 accords.");
        assertThat(
                        secretaire.envoyer(
                                pourMarcel(reunion + "/compte-rendu", "Position"),
                                "position",
                                "ACCORD_AVEC_RESERVE",
                                "motif",
                                "Parler plus fort"))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .bodyText()
                .contains("Parler plus fort");
        var pdf = secretaire.lire(reunion + "/compte-rendu/pdf");
        assertThat(pdf).hasStatus(200).hasContentType("application/pdf");
        assertThat(lu(pdf))
                .as("the first page says what it is")
                .contains("Compte rendu – CVS des Réunions");
        elue.lire(reunion + "/compte-rendu");
        assertThat(elue.envoyer(siege, "position", "ACCORD")).hasStatus(303);
        assertThat(secretaire.lire("/decisions"))
                .hasStatus(200)
                .bodyText()
                .contains("CVS " + cvs.jour.getYear() + "-001", "Changer les menus");
        assertThat(secretaire.lire("/decisions/export.csv"))
                .hasStatus(200)
                .bodyText()
                .contains("Changer les menus", "2 accords");
        assertThat(secretaire.lire("/decisions/export.xlsx")).hasStatus(200);
        assertThat(elue.lire("/decisions?q=menus&etat=A_FAIRE"))
                .bodyText()
                .contains("Changer les menus");
        assertThat(elue.lire("/decisions?retard=true"))
                .bodyText()
                .contains("Aucune décision ne correspond");
        var decision =
                "/decisions/"
                        + entre(
                                Navigation.texte(elue.lire("/decisions")),
                                "href=\"/decisions/",
                                "\"");
        assertThat(secretaire.lire(decision))
                .hasStatus(200)
                .bodyText()
                .contains("2 accords", "Aucune action de votre organisation n’en vient.");
        assertThat(secretaire.envoyer(decision + "/abandon", "version", "1", "motif", " "))
                .hasStatus(422);
        var offerts = Navigation.texte(secretaire.lire(decision));
        var personnes = offerts.substring(offerts.indexOf("Qui la mènera à bien"));
        var siegeOffert =
                entre(personnes.substring(personnes.indexOf("Choisir")), "value=\"", "\"");
        assertThat(elue.lire(decision))
                .bodyText()
                .doesNotContain("Confier la décision à une autre personne");
        assertThat(elue.envoyer(decision + "/porteur", "version", "1", "porteur", siegeOffert))
                .hasStatus(403);
        assertThat(secretaire.envoyer(decision + "/porteur", "version", "1", "porteur", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une personne de la liste.");
        assertThat(
                        secretaire.envoyer(
                                decision + "/porteur", "version", "1", "porteur", siegeOffert))
                .hasStatus(303);
        assertThat(secretaire.lire(decision))
                .bodyText()
                .contains("Décision confiée à une autre personne");
        assertThat(secretaire.envoyer(decision + "/realisation", "version", "1")).hasStatus(409);
        assertThat(secretaire.envoyer(decision + "/realisation", "version", "2")).hasStatus(303);
        assertThat(secretaire.envoyer(decision + "/realisation", "version", "2")).hasStatus(409);
    }

    @Test
    void une_action_se_confie_depuis_la_page_de_sa_decision() {
        var reunion = planifier();
        ajouter(secretaire, reunion, "Menus");
        secretaire.envoyer(reunion + "/convocation", "version", "1");
        secretaire.envoyer(reunion + "/seance/ouverture", "version", "2");
        var page = Navigation.texte(secretaire.lire(reunion + "/seance"));
        var point = reunion + "/seance/points/" + entre(page, reunion + "/seance/points/", "/");
        secretaire.envoyer(point + "/decisions", "texte", "Changer les menus");
        var elue = connexion(cvs.elue);
        var liste = Navigation.texte(elue.lire("/decisions"));
        var decision = "/decisions/" + entre(liste, "href=\"/decisions/", "\"");
        assertThat(elue.lire(decision)).bodyText().doesNotContain("Proposer au plan d’actions");
        assertThat(elue.envoyer(decision + "/actions", "titre", "Goûter")).hasStatus(403);
        assertThat(secretaire.lire(decision)).bodyText().contains("Proposer au plan d’actions");
        assertThat(secretaire.envoyer(decision + "/actions", "titre", " ", "pilote", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez ce qu’il faut faire.");
        assertThat(
                        secretaire.envoyer(
                                decision + "/actions",
                                "titre",
                                "Goûter les menus",
                                "pilote",
                                cvs.elue.toString(),
                                "echeance",
                                cvs.jour.toString()))
                .hasStatus(303);
        assertThat(secretaire.lire(decision)).bodyText().contains("Goûter les menus");
    }

    @Test
    void ce_qu_une_decision_concerne_se_rattache_et_se_detache() {
        var reunion = planifier();
        var decision = decider(reunion);
        var elue = connexion(cvs.elue);
        elue.lire(decision);
        assertThat(elue.envoyer(decision + "/objets", "adresse", base)).hasStatus(403);
        assertThat(elue.lire(decision)).bodyText().doesNotContain("Rattacher autre chose");
        secretaire.lire(decision);
        assertThat(
                        secretaire.envoyer(
                                decision + "/objets", "adresse", "https://ailleurs.fr/avis/1"))
                .hasStatus(422)
                .bodyText()
                .contains("Collez l’adresse d’une page d’Unisson");
        assertThat(secretaire.envoyer(decision + "/objets", "adresse", "", "parmi", ""))
                .hasStatus(422);
        assertThat(secretaire.envoyer(decision + "/objets", "adresse", base)).hasStatus(303);
        assertThat(secretaire.envoyer(decision + "/objets", "adresse", base))
                .hasStatus(422)
                .bodyText()
                .contains("déjà rattaché");
        assertThat(elue.lire(decision))
                .bodyText()
                .contains("Instance\u00a0: CVS des Réunions", "Objet rattaché")
                .doesNotContain("Détacher");
        assertThat(secretaire.lire(decision)).bodyText().contains("Détacher");
        assertThat(secretaire.envoyer(decision + "/objets/0/retrait")).hasStatus(303);
        assertThat(secretaire.envoyer(decision + "/objets/0/retrait")).hasStatus(409);
        assertThat(secretaire.lire(decision))
                .bodyText()
                .contains("Objet détaché", "Rien d’autre ne lui est rattaché");
    }

    private String decider(String reunion) {
        var point = ouvrir(reunion);
        assertThat(secretaire.envoyer(point + "/decisions", "texte", "Changer les menus"))
                .hasStatus(303);
        return "/decisions/"
                + entre(
                        Navigation.texte(secretaire.lire("/decisions")),
                        "href=\"/decisions/",
                        "\"");
    }

    /// In session, with one point.
    private String ouvrir(String reunion) {
        ajouter(secretaire, reunion, "Menus");
        secretaire.envoyer(reunion + "/convocation", "version", "1");
        secretaire.envoyer(reunion + "/seance/ouverture", "version", "2");
        var page = Navigation.texte(secretaire.lire(reunion + "/seance"));
        return reunion + "/seance/points/" + entre(page, reunion + "/seance/points/", "/");
    }

    @Test
    void la_relance_part_une_fois_par_jour_de_qui_tient_l_instance() {
        var instance = base.replace("/reunions", "");
        regler(instance, "0", 422);
        regler(instance, "20", 303);
        assertThat(secretaire.lire(instance))
                .bodyText()
                .contains("Convocation au moins 12 jours avant la réunion, compte rendu sous 20");
        var reunion = planifier();
        var point = ouvrir(reunion);
        presences(reunion, "PRESENT");
        noter(point, "0", "Vu.", "suivant", 303);
        secretaire.envoyer(reunion + "/seance/levee", "version", "3");
        var minutes = reunion + "/compte-rendu";
        secretaire.lire(minutes);
        assertThat(secretaire.envoyer(minutes + "/relance")).hasStatus(409);
        assertThat(secretaire.envoyer(minutes + "/diffusion", "version", "4")).hasStatus(303);
        var elue = connexion(cvs.elue);
        assertThat(elue.lire(minutes)).bodyText().doesNotContain("Relancer");
        assertThat(elue.envoyer(minutes + "/relance")).hasStatus(403);

        assertThat(secretaire.lire(minutes)).bodyText().contains("Relancer");
        var envoi = secretaire.envoyer(minutes + "/relance");
        assertThat(secretaire.suivre(envoi))
                .bodyText()
                .contains("3 personnes sont relancées.")
                .doesNotContain(">Relancer<");
        assertThat(secretaire.envoyer(minutes + "/relance"))
                .hasStatus(422)
                .bodyText()
                .contains("Une relance est déjà partie aujourd’hui.");
        assertThat(elue.lire("/notifications")).bodyText().contains("Votre position est attendue");
        assertThat(secretaire.envoyer(minutes + "/depart/" + siegeAttendu(minutes))).hasStatus(403);
    }

    private String siegeAttendu(String minutes) {
        return entre(Navigation.texte(secretaire.lire(minutes)), minutes + "/position/", "\"");
    }

    private void regler(String instance, String compteRenduJours, int statut) {
        var page = Navigation.texte(secretaire.lire(instance + "/reglement"));
        assertThat(
                        secretaire.envoyer(
                                instance + "/reglement",
                                "version",
                                entre(page, "name=\"version\" value=\"", "\""),
                                "nature",
                                "CVS",
                                "nom",
                                "CVS des Réunions",
                                "role",
                                "avis",
                                "delaiDossiers",
                                "8",
                                "quorum",
                                "MOITIE",
                                "approbation",
                                "POSITIONS",
                                "convocationJours",
                                "12",
                                "compteRenduJours",
                                compteRenduJours))
                .hasStatus(statut);
    }

    @Test
    void une_reunion_se_reporte_et_s_annule_avec_un_motif() {
        var reunion = planifier();
        secretaire.lire(reunion + "/report");
        assertThat(
                        secretaire.envoyer(
                                reunion + "/report",
                                "version",
                                "1",
                                "jour",
                                "2099-06-02",
                                "heure",
                                "10:00",
                                "duree",
                                "90",
                                "motif",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(secretaire.envoyer(reunion + "/annulation", "version", "1", "motif", "Grève"))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion)).bodyText().contains("Cette réunion n’aura pas lieu");
        assertThat(secretaire.envoyer(reunion + "/modifier", "version", "1", "duree", "60"))
                .hasStatus(409);
    }

    @Test
    void qui_n_en_est_pas_ne_lit_rien_et_qui_n_anime_pas_ne_mene_rien() {
        var reunion = planifier();
        var voisin = new UneInstanceQuiSeReunit(personnages);
        var etranger = connexion(voisin.secretaire);
        assertThat(etranger.lire(reunion)).hasStatus(404);
        assertThat(etranger.lire(base)).hasStatus(404);
        assertThat(new Navigation(mvc).lire(reunion).getResponse().getStatus()).isEqualTo(303);
        var elue = connexion(cvs.elue);
        for (var page : List.of("/modifier", "/report", "/annulation", "/convocation", "/seance")) {
            assertThat(elue.lire(reunion + page)).as(page).hasStatus(403);
        }
        assertThat(elue.lire(base + "/calendrier")).hasStatus(403);
        assertThat(elue.lire(reunion)).bodyText().contains("Proposer un point");
        var observateur = connexion(cvs.membre("Camille", RoleOrganisation.OBSERVATEUR));
        assertThat(observateur.lire(reunion)).hasStatus(404);
    }

    @Test
    void le_nombre_de_requetes_d_une_page_ne_depend_pas_du_nombre_de_lignes() {
        var reunion = planifier();
        ajouter(secretaire, reunion, "Menus");
        secretaire.envoyer(reunion + "/convocation", "version", "1");
        secretaire.envoyer(reunion + "/seance/ouverture", "version", "2");
        var page = Navigation.texte(secretaire.lire(reunion + "/seance"));
        var point = reunion + "/seance/points/" + entre(page, reunion + "/seance/points/", "/");
        remplir(reunion, point, 1);
        mesurer(reunion);
        var peu = mesurer(reunion);
        remplir(reunion, point, 6);
        assertThat(mesurer(reunion)).isEqualTo(peu);
    }

    private void remplir(String reunion, String point, int fois) {
        for (int i = 0; i < fois; i++) {
            ajouter(secretaire, reunion, "Point " + i);
            assertThat(secretaire.envoyer(point + "/decisions", "texte", "Décision " + i))
                    .hasStatus(303);
            assertThat(secretaire.envoyer(point + "/actions", "titre", "Action " + i))
                    .hasStatus(303);
            secretaire.envoyer(
                    base, "jour", "2098-03-0" + (i + 1), "heure", "09:00", "duree", "60");
        }
    }

    private Map<String, Long> mesurer(String reunion) {
        var nombres = new LinkedHashMap<String, Long>();
        for (var page :
                List.of(
                        reunion,
                        reunion + "/seance",
                        reunion + "/seance/presences",
                        base,
                        "/reunions",
                        "/decisions")) {
            nombres.put(page, Requetes.compter(secretaire, page));
        }
        return nombres;
    }

    private String planifier() {
        secretaire.lire(base + "/nouvelle");
        assertThat(secretaire.envoyer(base, "jour", "", "heure", "midi", "duree", "120"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la date.");
        var planifiee =
                secretaire.envoyer(
                        base,
                        "jour",
                        cvs.jour.toString(),
                        "heure",
                        "23:59",
                        "duree",
                        "120",
                        "lieu",
                        "Salle du jardin");
        assertThat(planifiee).hasStatus(303);
        return Objects.requireNonNull(planifiee.getResponse().getRedirectedUrl());
    }

    private static void ajouter(Navigation qui, String reunion, String titre) {
        assertThat(qui.envoyer(reunion + "/points", "titre", titre, "nature", "DECISION"))
                .hasStatus(303);
    }

    private void presences(String reunion, String etat) {
        var page = Navigation.texte(secretaire.lire(reunion + "/seance/presences"));
        List<String> champs = new ArrayList<>();
        CHAMP.matcher(page)
                .results()
                .forEach(m -> {
                    champs.addAll(List.of("version-" + m.group(1), m.group(2)));
                    champs.addAll(List.of("presence-" + m.group(1), etat));
                });
        assertThat(champs).isNotEmpty();
        assertThat(secretaire.envoyer(reunion + "/seance/presences", champs.toArray(String[]::new)))
                .hasStatus(303);
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + java.util.UUID.randomUUID());
        navigation.lire("/connexion");
        assertThat(
                        navigation.envoyer(
                                "/connexion",
                                "courriel",
                                personnages.courriel(compte),
                                "motDePasse",
                                Personnages.MOT_DE_PASSE))
                .hasStatus(303);
        return navigation;
    }

    private static String lu(MvcTestResult pdf) {
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entre(String texte, String debut, String fin) {
        int a = texte.indexOf(debut) + debut.length();
        return texte.substring(a, texte.indexOf(fin, a));
    }
}
