package fr.unisson.modeles.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ModelesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId organisation = new OrganisationId(0);
    Navigation referente = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des modèles écrits");
        referente = membre("Rose", RoleOrganisation.REFERENT_QUALITE);
    }

    private Navigation membre(String prenom, RoleOrganisation role) {
        var compte = personnages.membre(prenom, "Plume", organisation, role);
        return connexion(compte);
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
        navigation.lire("/");
        return navigation;
    }

    @Test
    void la_bibliotheque_montre_les_modeles_et_dit_ce_qui_ne_se_redige_pas() {
        assertThat(referente.lire("/modeles"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "had-esms", "filiere-geriatrique", "appui-regional", "Groupements et GHT");
        assertThat(referente.lire("/modeles/livres/had-esms"))
                .hasStatus(200)
                .bodyText()
                .contains("Mentions exigées", "D. 6124-204", "Circuit du médicament");
        assertThat(referente.lire("/modeles/livres/had-esms/fichier"))
                .hasStatus(200)
                .bodyText()
                .startsWith("---\ncode: had-esms");
        assertThat(referente.lire("/modeles/livres/inconnu")).hasStatus(404);
    }

    @Test
    void un_modele_s_ecrit_se_publie_et_sert_a_creer() {
        var adresse = creer("Notre filière", "filiere-geriatrique");
        assertThat(referente.lire(adresse)).bodyText().contains("Brouillon de la version 1");
        assertThat(referente.lire(adresse + "/articles/nouveau")).hasStatus(200);
        assertThat(
                        referente.envoyer(
                                adresse + "/articles/nouveau",
                                "ecriture",
                                "0",
                                "numero",
                                "8",
                                "titre",
                                "Astreinte <b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Un autre article porte déjà ce numéro", "Astreinte &lt;b>");
        assertThat(
                        referente.envoyer(
                                adresse + "/articles/nouveau",
                                "ecriture",
                                "0",
                                "numero",
                                "8c",
                                "titre",
                                "Télésurveillance",
                                "texte",
                                "Notre texte",
                                "choix",
                                "EN_OPTION"))
                .hasStatus(303);
        assertThat(referente.lire(adresse))
                .bodyText()
                .contains("Article 8C. Télésurveillance", "Au choix, décoché d’avance");
        assertThat(referente.envoyer(adresse + "/publier", "ecriture", "1")).hasStatus(303);
        assertThat(referente.lire(adresse + "/versions/1")).bodyText().contains("Notre texte");
        assertThat(referente.lire("/conventions/nouvelle")).bodyText().contains("Notre filière");
        assertThat(referente.envoyer(adresse + "/versions")).hasStatus(303);
        assertThat(referente.lire(adresse + "/comparaison?avant=1&apres=2"))
                .bodyText()
                .contains("Les deux textes sont identiques");
        assertThat(referente.envoyer(adresse + "/archive", "archive", "true")).hasStatus(303);
        assertThat(referente.lire("/conventions/nouvelle"))
                .bodyText()
                .doesNotContain("Notre filière");
        // What the page itself sends brings it back.
        assertThat(referente.lire(adresse)).bodyText().contains("name=\"archive\" value=\"false\"");
        assertThat(referente.envoyer(adresse + "/archive", "archive", "false")).hasStatus(303);
        assertThat(referente.lire("/conventions/nouvelle")).bodyText().contains("Notre filière");
    }

    @Test
    void une_mention_exigee_retiree_est_dite_avant_de_publier() {
        var adresse = creer("Notre HAD", "had-esms");
        var page = Navigation.texte(referente.lire(adresse));
        var bouton =
                Pattern.compile("retirer-(\\d+)\">Retirer<[^>]*> «\u00a0Article 12").matcher(page);
        assertThat(bouton.find()).isTrue();
        assertThat(retirer(adresse, "0", bouton.group(1)))
                .as("un article obligatoire ne se retire pas d’un geste")
                .hasStatus(422);
        assertThat(
                        referente.envoyer(
                                adresse + "/articles/" + bouton.group(1),
                                "ecriture",
                                "0",
                                "numero",
                                "12",
                                "titre",
                                "Circuit du médicament"))
                .hasStatus(303);
        assertThat(retirer(adresse, "1", bouton.group(1))).hasStatus(303);
        assertThat(referente.lire(adresse)).bodyText().contains("Le circuit du médicament");
        assertThat(referente.envoyer(adresse + "/publier", "ecriture", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("un article obligatoire doit porter cette mention");
    }

    private MvcTestResult retirer(String adresse, String ecriture, String article) {
        return referente.envoyer(
                adresse + "/ordre", "ecriture", ecriture, "geste", "retirer-" + article);
    }

    @Test
    void qui_n_ecrit_pas_les_modeles_les_lit_seulement() {
        var adresse = creer("Notre cadre", "convention-cadre-essms");
        var lecteur = membre("Paul", RoleOrganisation.PROFESSIONNEL);
        assertThat(lecteur.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains("Notre cadre")
                .doesNotContain("Publier la version");
        assertThat(lecteur.envoyer(adresse + "/publier", "ecriture", "0")).hasStatus(403);
        // No form is shown to who could not send it.
        for (var ecrire :
                List.of(
                        "/modeles/nouveau",
                        "/modeles/importer",
                        adresse + "/description",
                        adresse + "/articles/nouveau"))
            assertThat(lecteur.lire(ecrire)).as(ecrire).hasStatus(403);
        assertThat(lecteur.lire("/modeles/textes"))
                .hasStatus(200)
                .bodyText()
                .contains("Rien à écrire pour le moment")
                .doesNotContain("Découper</button>");
        lecteur.lire("/");
        assertThat(lecteur.envoyer("/modeles/nouveau", "nom", "Le mien")).hasStatus(403);
        var ailleurs = personnages.organisation("Hôpital d’à côté");
        var compte = personnages.membre("Zoé", "Loin", ailleurs, RoleOrganisation.ADMINISTRATION);
        var voisine = connexion(compte);
        assertThat(voisine.lire(adresse)).hasStatus(404);
    }

    @Test
    void les_articles_au_choix_se_cochent_avant_de_creer() {
        var partenaire = personnages.organisation("SSIAD voisin").toString();
        var page =
                referente.envoyer(
                        "/conventions/nouvelle",
                        "titre",
                        "Soins à domicile",
                        "modele",
                        "had-esms",
                        "organisation",
                        organisation.toString(),
                        "partenaires",
                        partenaire,
                        "animateur",
                        animateur(),
                        "action",
                        "verifier");
        assertThat(page)
                .hasStatus(200)
                .bodyText()
                .contains("Articles au choix", "Article 8A. Séjours de soins palliatifs");
        var creee =
                referente.envoyer(
                        "/conventions/nouvelle",
                        "titre",
                        "Soins à domicile",
                        "modele",
                        "had-esms",
                        "organisation",
                        organisation.toString(),
                        "partenaires",
                        partenaire,
                        "animateur",
                        animateur(),
                        "optionsLues",
                        "oui",
                        "options",
                        "8A",
                        "action",
                        "creer");
        assertThat(creee).hasStatus(303);
    }

    @Test
    void un_modele_telecharge_se_reimporte_et_une_faute_est_dite_avec_sa_ligne() {
        var fichier = Navigation.texte(referente.lire("/modeles/livres/appui-regional/fichier"));
        assertThat(importer(fichier)).hasStatus(303);
        assertThat(referente.lire("/modeles")).bodyText().contains("Jamais publié");
        assertThat(importer(fichier.replace("donnees: copil", "donnees: zzz")))
                .hasStatus(422)
                .bodyText()
                .contains("données inconnues «\u00a0zzz\u00a0»", "ligne");
        assertThat(importer("Bonjour")).hasStatus(422).bodyText().contains("ligne 1");
    }

    private MvcTestResult importer(String contenu) {
        return referente.envoyerFichier(
                "/modeles/importer",
                new MockMultipartFile(
                        "fichier",
                        "modele.md",
                        "text/markdown",
                        contenu.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void un_texte_se_decoupe_se_revoit_et_devient_un_modele() {
        assertThat(decouper("faux.docx", "pas du Word"))
                .hasStatus(422)
                .bodyText()
                .contains("n’en est pas un");
        var depose =
                decouper(
                        "notre.md",
                        "Entre A et B.\n\nArticle 1 – Objet\n\nSoigner <b>.\n\nArticle 2 – Moyens\n\nUne"
                                + " salle.");
        assertThat(depose).hasStatus(303);
        var adresse = Navigation.entete(depose, "Location");
        assertThat(referente.lire(adresse))
                .bodyText()
                .contains("3 articles sont proposés", "Soigner &lt;b&gt;", "Fusionner avec");
        assertThat(
                        referente.envoyer(
                                adresse,
                                champs("0", "enregistrer", "Une salle.\n====\nDurée\nUn an.")))
                .hasStatus(303);
        assertThat(referente.lire(adresse)).bodyText().contains("4 articles sont proposés");
        assertThat(referente.envoyer(adresse, champs("0", "enregistrer", "Une salle.")))
                .hasStatus(409);
        assertThat(referente.envoyer(adresse, champs("1", "employer", "Une salle.")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez ce que ce texte devient");
        var ecrit =
                referente.envoyer(
                        adresse,
                        Stream.concat(
                                        Stream.of(champs("1", "employer", "Une salle.")),
                                        Stream.of("destination", "modele", "nom", "Repris"))
                                .toArray(String[]::new));
        assertThat(ecrit).hasStatus(303);
        assertThat(referente.lire(Navigation.entete(ecrit, "Location")))
                .bodyText()
                .contains("Repris", "Article 1. Objet");
        assertThat(referente.lire(adresse)).bodyText().contains("Ce texte a été employé");
    }

    private static String[] champs(String version, String geste, String moyens) {
        return new String[] {
            "version",
            version,
            "geste",
            geste,
            "titre",
            "Préambule",
            "numero",
            "0",
            "texte",
            "Entre A et B.",
            "titre",
            "Objet",
            "numero",
            "1",
            "texte",
            "Soigner.",
            "titre",
            "Moyens",
            "numero",
            "9",
            "texte",
            moyens
        };
    }

    private MvcTestResult decouper(String nom, String contenu) {
        return referente.envoyerFichier(
                "/modeles/textes",
                new MockMultipartFile(
                        "fichier",
                        nom,
                        "application/octet-stream",
                        contenu.getBytes(StandardCharsets.UTF_8)));
    }

    private String animateur() {
        var page = Navigation.texte(referente.lire("/conventions/nouvelle"));
        var option = Pattern.compile("<option value=\"(\\d+)\"[^>]*>Moi-même").matcher(page);
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    private String creer(String nom, String depart) {
        var reponse =
                referente.envoyer(
                        "/modeles/nouveau",
                        "nom",
                        nom,
                        "type",
                        depart.equals("had-esms") ? "HAD_ESMS" : "LIBRE",
                        "depart",
                        depart);
        assertThat(reponse).hasStatus(303);
        return Navigation.entete(reponse, "Location");
    }
}
