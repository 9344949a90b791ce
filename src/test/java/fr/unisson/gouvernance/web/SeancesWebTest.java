package fr.unisson.gouvernance.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people type too early, too late or by halves: nothing is lost, nothing is silently kept.
@PageTest
class SeancesWebTest {

    private static final Pattern LIGNE =
            Pattern.compile("name=\"version-(\\d+)\" value=\"(\\d+)\"");
    private static final Pattern MARCEL =
            Pattern.compile("presence-(\\d+)\" aria-label=\"Participation de Marcel Aubin");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    UneInstanceQuiSeReunit cvs;
    String instance = "";
    String marcel = "";
    Navigation secretaire = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
        var id =
                cvs.acteur(cvs.secretaire)
                        .executer(() -> cvs.fonder(instances, sieges, Quorum.MOITIE));
        instance = "/instances/" + id;
        secretaire = connexion(cvs.secretaire);
    }

    @Test
    void une_position_refusee_garde_le_choix_et_les_mots() {
        var minutes = diffuser() + "/compte-rendu";
        var elue = connexion(cvs.elue);
        var page = Navigation.texte(elue.lire(minutes));
        var position = minutes + "/position/" + entre(page, minutes + "/position/", "\"");

        assertThat(elue.envoyer(position, "position", "BLOCAGE", "motif", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi")
                .containsPattern("value=\"BLOCAGE\" checked");
        assertThat(elue.envoyer(position, "position", "", "motif", "Le vote était autre"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une position.", "Le vote était autre");
    }

    @Test
    void avant_l_ouverture_la_page_se_lit_et_les_mots_envoyes_se_gardent() {
        var reunion = convoquer("Menus");
        var seance = reunion + "/seance";
        var point = seance + point(reunion, 0);
        assertThat(secretaire.lire(seance))
                .bodyText()
                .contains("La séance n’est pas ouverte", "Menus")
                .doesNotContain("Noter une décision", "Lever la séance", "/notes\"");
        assertThat(noter(point, "0", "Dit trop tôt", "enregistrer"))
                .hasStatus(409)
                .bodyText()
                .contains("Rien n’est enregistré", "Dit trop tôt", "Ouvrir la séance");
        assertThat(secretaire.envoyer(point + "/decisions", "texte", "Décidé trop tôt"))
                .hasStatus(409)
                .bodyText()
                .contains("Décidé trop tôt", "Copiez-le");
        assertThat(secretaire.lire(seance + "/presences"))
                .bodyText()
                .contains("Marcel Aubin")
                .doesNotContain("<select");

        var ouverte =
                secretaire.envoyer(
                        seance + "/ouverture",
                        "version",
                        "2",
                        "point",
                        point.substring(point.lastIndexOf('/') + 1),
                        "texte",
                        "Dit trop tôt");
        assertThat(secretaire.suivre(ouverte))
                .bodyText()
                .contains("et c’est noté", "Dit trop tôt</textarea>");
    }

    @Test
    void apres_la_diffusion_les_mots_envoyes_restent_dans_la_page() {
        var reunion = diffuser();
        var seance = reunion + "/seance";
        assertThat(noter(seance + point(reunion, 0), "1", "Oublié de dire", "suivant"))
                .hasStatus(409)
                .bodyText()
                .contains("Oublié de dire", "rectificatif", "Lire le compte rendu");
        assertThat(
                        secretaire.envoyer(
                                seance + "/presences",
                                "version-" + marcel,
                                "1",
                                "presence-" + marcel,
                                "ABSENT"))
                .hasStatus(409)
                .bodyText()
                .contains("Marcel Aubin : Absent", "Rien n’est enregistré");
        assertThat(secretaire.lire(seance + "/levee")).hasStatus(303);
    }

    @Test
    void une_seance_levee_laisse_encore_noter() {
        var reunion = convoquer("Menus");
        ouvrir(reunion);
        presences(reunion, "PRESENT");
        var point = reunion + "/seance" + point(reunion, 0);
        assertThat(noter(point, "0", "Vu", "suivant")).hasStatus(303);
        lever(reunion);
        assertThat(secretaire.suivre(noter(point, "1", "Vu et revu", "suivant")))
                .bodyText()
                .contains("La séance est levée", "Vu et revu", "Corriger les notes");
    }

    @Test
    void lever_demande_pour_les_presences_non_notees_et_le_compte_rendu_les_dit() {
        var reunion = convoquer("Menus");
        ouvrir(reunion);
        var seance = reunion + "/seance";
        var versions = lignes(reunion);
        assertThat(
                        secretaire.envoyer(
                                seance + "/presences",
                                "version-" + marcel,
                                Objects.requireNonNull(versions.get(marcel)),
                                "presence-" + marcel,
                                "REPRESENTE",
                                "par-" + marcel,
                                " "))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez qui représente Marcel Aubin.")
                .containsPattern("value=\"REPRESENTE\" selected");
        presencesSauf(reunion, marcel);
        assertThat(secretaire.lire(seance))
                .as("a vacant seat is nobody")
                .bodyText()
                .contains("2 présents sur 3");
        assertThat(secretaire.lire(seance + "/levee"))
                .as("what stands in the way is said before anything is pressed")
                .bodyText()
                .contains("Rien n’est noté sur un point", "Menus", "Revenir à la séance")
                .doesNotContain("name=\"sansPresence\"");
        noter(seance + point(reunion, 0), "0", "Vu", "suivant");
        assertThat(secretaire.lire(seance + "/levee"))
                .bodyText()
                .contains("La présence d’une personne n’est pas notée", "Marcel Aubin");
        assertThat(secretaire.envoyer(seance + "/levee", "version", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Notez ces présences");
        assertThat(secretaire.envoyer(seance + "/levee", "version", "3", "sansPresence", "true"))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .bodyText()
                .contains("Présence non notée", "Marcel Aubin");
    }

    @Test
    void une_reserve_sans_raison_est_demandee_a_cote_de_son_auteur() {
        var reunion = convoquer("Menus");
        ouvrir(reunion);
        var seance = reunion + "/seance";
        assertThat(secretaire.lire(seance + "/presences"))
                .as("nobody has been counted: nothing is to be adjourned yet")
                .bodyText()
                .contains("Aucun présent noté sur 3")
                .doesNotContain("Constater et planifier");
        presences(reunion, "PRESENT");
        var menus = seance + point(reunion, 0);
        var siege = entre(Navigation.texte(secretaire.lire(ici(menus))), "name=\"motif-", "\"");
        String[] reserve = {
            "texte", "Changer les menus", "position-" + siege, "ACCORD_AVEC_RESERVE"
        };
        assertThat(secretaire.envoyer(menus + "/decisions", reserve))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez la raison dite par ",
                        "href=\"#motif-" + siege,
                        "Changer les menus")
                .containsPattern(
                        "(?s)<details class=\"repli\" open[^>]*>\\s*<summary>Noter une décision");
    }

    @Test
    void la_convocation_dit_le_delai_et_qui_n_a_pas_de_courriel() {
        secretaire.lire(instance + "/reunions/nouvelle");
        var reunion =
                Objects.requireNonNull(
                        planifier(cvs.jour.toString(), "23:59", "")
                                .getResponse()
                                .getRedirectedUrl());
        secretaire.lire(reunion);
        secretaire.suivre(
                secretaire.envoyer(reunion + "/points", "titre", "Menus", "nature", "DECISION"));
        secretaire.suivre(
                secretaire.envoyer(reunion + "/invites", "nom", "Paul Muet", "courriel", ""));
        assertThat(secretaire.lire(reunion + "/convocation"))
                .bodyText()
                .contains("au moins 10 jours avant. La réunion a lieu aujourd’hui.");
        assertThat(secretaire.suivre(secretaire.envoyer(reunion + "/convocation", "version", "1")))
                .bodyText()
                .contains("à prévenir autrement", "Paul Muet.", "sans réponse, sur 4 personnes");
        ouvrir(reunion);
        presences(reunion, "PRESENT");
        assertThat(secretaire.lire(reunion))
                .as("who came, and no longer who answered")
                .bodyText()
                .contains("4 présents, sur 4 personnes appelées.");
        noter(reunion + "/seance" + point(reunion, 0), "0", "Vu", "suivant");
        lever(reunion);
        assertThat(secretaire.lire(reunion + "/compte-rendu/diffusion"))
                .bodyText()
                .contains("à qui le remettre autrement", "Paul Muet.");
    }

    @Test
    void un_point_ou_l_on_a_decide_ou_donne_un_avis_est_traite() {
        var reunion = convoquer("Menus", "Horaires");
        var seance = reunion + "/seance";
        var menus = seance + point(reunion, 0);
        secretaire.envoyer(reunion + "/points", "titre", "Prix des repas", "nature", "AVIS");
        var prix = seance + point(reunion, 2);
        ouvrir(reunion);
        presences(reunion, "PRESENT");
        assertThat(secretaire.envoyer(menus + "/decisions", "texte", "Changer les menus"))
                .hasStatus(303);
        assertThat(
                        secretaire.envoyer(
                                seance + point(reunion, 1) + "/actions",
                                "titre",
                                "Essayer un soir"))
                .hasStatus(303);
        var page = Navigation.texte(secretaire.lire(ici(prix)));
        assertThat(page).contains("Noter l’avis", "2 sur 3");
        var lien = entre(page, "href=\"" + instance + "/avis/emettre", "\"");
        assertThat(secretaire.lire(instance + "/avis/emettre" + URLDecoder.decode(lien, UTF_8)))
                .bodyText()
                .contains("value=\"Prix des repas\"", ici(prix));
        var emis = emettre(ici(prix), cvs.jour.toString(), "2099-06-01");
        assertThat(emis).hasStatus(303);
        assertThat(emis.getResponse().getRedirectedUrl()).isEqualTo(ici(prix));
        assertThat(secretaire.lire(ici(prix)))
                .bodyText()
                .contains("Trop chers.", "3 sur 3")
                .doesNotContain("Noter l’avis");
        lever(reunion);
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .bodyText()
                .contains("Changer les menus", "Essayer un soir", "Trop chers.");
    }

    private MvcTestResult emettre(String seance, String le, String reponsePour) {
        return secretaire.envoyer(
                instance + "/avis/emettre",
                "objet",
                "Prix des repas",
                "matiere",
                "PRIX",
                "texte",
                "Trop chers.",
                "le",
                le,
                "reponsePour",
                reponsePour,
                "seance",
                seance);
    }

    @Test
    void le_point_suivant_est_celui_d_apres() {
        var reunion = convoquer("Un", "Deux", "Trois");
        ouvrir(reunion);
        var seance = reunion + "/seance";
        var deux = seance + point(reunion, 1);
        assertThat(noter(deux, "0", "Vu", "suivant").getResponse().getRedirectedUrl())
                .isEqualTo(ici(seance + point(reunion, 2)));
        assertThat(
                        noter(seance + point(reunion, 2), "0", "Vu", "suivant")
                                .getResponse()
                                .getRedirectedUrl())
                .as("the one left behind comes last")
                .isEqualTo(ici(seance + point(reunion, 0)));
    }

    @Test
    void une_date_sans_raison_d_etre_est_refusee_en_clair() {
        secretaire.lire(instance + "/avis/emettre");
        assertThat(emettre("", "2099-01-01", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("ce jour n’est pas venu", "avant le jour où l’avis est donné");
        assertThat(secretaire.envoyer(instance + "/avis/emettre", "le", ""))
                .as("everything that is missing, at once")
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le sujet", "Dites sur quoi porte", "Écrivez l’avis.")
                .contains("Indiquez le jour où l’avis", "pour quand la réponse");
        assertThat(
                        secretaire.envoyer(
                                instance + "/avis/demander",
                                "objet",
                                "Repas",
                                "matiere",
                                "PRIX",
                                "pour",
                                "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est passé");
        secretaire.lire(instance + "/charte");
        assertThat(
                        secretaire.envoyer(
                                instance + "/charte",
                                "texte",
                                "Écouter",
                                "adopteeLe",
                                "2099-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("une fois adoptée");
        secretaire.lire(instance + "/reunions/nouvelle");
        assertThat(planifier(cvs.jour.toString(), "00:00", "http://visio.exemple.fr"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette heure est passée", "Un lien commence par https://");
    }

    @Test
    void un_formulaire_qui_ne_change_plus_rien_ne_s_ouvre_plus() {
        var reunion = convoquer("Menus");
        assertThat(secretaire.envoyer(reunion + "/report", "jour", "", "heure", "", "motif", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la date.", "Indiquez le motif");
        assertThat(secretaire.envoyer(reunion + "/annulation", "version", "2", "motif", "Grève"))
                .hasStatus(303);
        for (var page : List.of("/annulation", "/report", "/modifier", "/convocation")) {
            assertThat(secretaire.lire(reunion + page)).as(page).hasStatus(303);
        }
    }

    @Test
    void clore_l_instance_annule_ses_reunions_apres_l_avoir_dit() {
        var reunion = convoquer("Menus");
        assertThat(secretaire.lire(instance + "/cloture"))
                .bodyText()
                .contains("Cette réunion sera annulée", "à 23");
        String[] dit = {"version", "2", "le", cvs.jour.toString(), "motif", "Fusion"};
        assertThat(secretaire.envoyer(instance + "/cloture", dit))
                .hasStatus(422)
                .bodyText()
                .contains("Confirmez que les réunions à venir seront annulées.");
        var confirme = new ArrayList<>(List.of(dit));
        confirme.addAll(List.of("annulation", "true"));
        assertThat(secretaire.envoyer(instance + "/cloture", confirme.toArray(String[]::new)))
                .hasStatus(303);
        assertThat(secretaire.lire(reunion))
                .bodyText()
                .contains("Cette réunion n’aura pas lieu", "est close. Fusion");
        assertThat(secretaire.lire(instance + "/reunions"))
                .bodyText()
                .doesNotContain("Planifier une réunion");
        assertThat(planifier("2099-01-06", "10:00", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Cette instance est close");
    }

    @Test
    void un_membre_ajoute_ne_perd_pas_le_nom_ecrit() {
        secretaire.lire(instance + "/membres/ajouter");
        assertThat(
                        secretaire.envoyer(
                                instance + "/membres/ajouter",
                                "qui",
                                "VACANT",
                                "nom",
                                "Jeanne Loriot",
                                "college",
                                "USAGERS",
                                "debut",
                                cvs.jour.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("effacez ce nom", "Jeanne Loriot", "Dites comment cette personne");
    }

    // — the way to each state

    private String convoquer(String... points) {
        secretaire.lire(instance + "/reunions/nouvelle");
        var reunion =
                Objects.requireNonNull(
                        planifier(cvs.jour.toString(), "23:59", "")
                                .getResponse()
                                .getRedirectedUrl());
        secretaire.lire(reunion);
        for (var titre : points) {
            assertThat(
                            secretaire.envoyer(
                                    reunion + "/points", "titre", titre, "nature", "DECISION"))
                    .hasStatus(303);
        }
        assertThat(secretaire.envoyer(reunion + "/convocation", "version", "1")).hasStatus(303);
        return reunion;
    }

    private MvcTestResult planifier(String jour, String heure, String lien) {
        return secretaire.envoyer(
                instance + "/reunions",
                "jour",
                jour,
                "heure",
                heure,
                "duree",
                "60",
                "lieu",
                "Salle du jardin",
                "lien",
                lien);
    }

    private void ouvrir(String reunion) {
        assertThat(secretaire.envoyer(reunion + "/seance/ouverture", "version", "2"))
                .hasStatus(303);
    }

    private void lever(String reunion) {
        assertThat(secretaire.envoyer(reunion + "/seance/levee", "version", "3")).hasStatus(303);
    }

    private String diffuser() {
        var reunion = convoquer("Menus");
        ouvrir(reunion);
        presences(reunion, "PRESENT");
        noter(reunion + "/seance" + point(reunion, 0), "0", "Vu", "suivant");
        lever(reunion);
        assertThat(secretaire.envoyer(reunion + "/compte-rendu/diffusion", "version", "4"))
                .hasStatus(303);
        return reunion;
    }

    private MvcTestResult noter(String point, String version, String texte, String geste) {
        return secretaire.envoyer(
                point + "/notes",
                "version",
                version,
                "pointVersion",
                "1",
                "texte",
                texte,
                "geste",
                geste);
    }

    /// The end of the address of a point in a session, by its place on the agenda.
    private String point(String reunion, int rang) {
        var numeros =
                Pattern.compile("/seance\\?point=(\\d+)")
                        .matcher(Navigation.texte(secretaire.lire(reunion + "/seance")))
                        .results()
                        .map(m -> Long.valueOf(m.group(1)))
                        .distinct()
                        .sorted()
                        .toList();
        return "/points/" + numeros.get(rang);
    }

    private static String ici(String point) {
        return point.replace("/points/", "?point=");
    }

    private void presences(String reunion, String etat) {
        List<String> champs = new ArrayList<>();
        lignes(reunion)
                .forEach((id, version) -> {
                    champs.addAll(List.of("version-" + id, version, "presence-" + id, etat));
                });
        assertThat(secretaire.envoyer(reunion + "/seance/presences", champs.toArray(String[]::new)))
                .hasStatus(303);
    }

    private void presencesSauf(String reunion, String absent) {
        List<String> champs = new ArrayList<>();
        lignes(reunion)
                .forEach((id, version) -> {
                    var etat = id.equals(absent) ? "" : "PRESENT";
                    champs.addAll(List.of("version-" + id, version, "presence-" + id, etat));
                });
        assertThat(secretaire.envoyer(reunion + "/seance/presences", champs.toArray(String[]::new)))
                .hasStatus(303);
    }

    private Map<String, String> lignes(String reunion) {
        var lignes = new LinkedHashMap<String, String>();
        var feuille = Navigation.texte(secretaire.lire(reunion + "/seance/presences"));
        var lui = MARCEL.matcher(feuille);
        assertThat(lui.find()).isTrue();
        marcel = lui.group(1);
        LIGNE.matcher(feuille).results().forEach(m -> lignes.put(m.group(1), m.group(2)));
        assertThat(lignes).isNotEmpty();
        return lignes;
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
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

    private static String entre(String texte, String debut, String fin) {
        int a = texte.indexOf(debut) + debut.length();
        return texte.substring(a, texte.indexOf(fin, a));
    }
}
