package fr.unisson.grilles.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class GrillesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId maison = new OrganisationId(0);
    Navigation referente = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        maison = personnages.organisation("EHPAD des grilles écrites");
        referente = membre("Rose", RoleOrganisation.REFERENT_QUALITE);
    }

    private Navigation membre(String prenom, RoleOrganisation role) {
        var navigation =
                personnages.connecter(mvc, personnages.membre(prenom, "Crayon", maison, role));
        navigation.lire("/grilles");
        return navigation;
    }

    @Test
    void le_catalogue_se_filtre_et_une_grille_livree_se_lit() {
        assertThat(referente.lire("/grilles"))
                .hasStatus(200)
                .bodyText()
                .contains("Référentiel HAS d’évaluation des ESSMS", "Aucune pour le moment.");
        var audits = Navigation.texte(referente.lire("/grilles?nature=AUDIT"));
        assertThat(audits).contains("Hygiène des mains").doesNotContain("Référentiel HAS");
        assertThat(referente.lire("/grilles?nature=AUTRE")).hasStatus(200);
        var conjointe = adresse("Évaluation conjointe du partenariat");
        assertThat(referente.lire(conjointe))
                .hasStatus(200)
                .bodyText()
                .contains("La parole est libre et écoutée", "Pas fait ensemble", "ne compte pas")
                .contains("/evaluations/nouvelle?grille=")
                .doesNotContain("/audits/nouveau/");
        var tenue = adresse("Tenue du projet personnalisé dans le dossier");
        assertThat(referente.lire(tenue)).bodyText().contains("/audits/nouveau/");
        assertThat(membre("Paul", RoleOrganisation.PROFESSIONNEL).lire(tenue))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("/audits/nouveau/");
        assertThat(referente.lire(conjointe + "?lecture=facile"))
                .bodyText()
                .contains("Je n’ai pas peur.")
                .doesNotContain("La parole est libre et écoutée");
        assertThat(referente.lire("/grilles/999999999")).hasStatus(404);
    }

    @Test
    void le_referentiel_se_montre_tel_qu_il_s_applique_a_une_structure() {
        var has = adresse("Référentiel HAS d’évaluation des ESSMS");
        assertThat(
                        referente.lire(
                                has + "?secteur=MEDICO_SOCIAL&structure=ETABLISSEMENT&publics=PHA"))
                .bodyText()
                .contains("333 points à coter dans 154 critères, dont 18 impératifs.")
                .doesNotContain("Recherche d’adhésion (mineurs/PJJ)");
        assertThat(referente.lire(has + "?secteur=MEDICO_SOCIAL"))
                .bodyText()
                .contains("au moins un public", "Recherche d’adhésion (mineurs/PJJ)");
    }

    @Test
    void une_grille_s_ecrit_sans_script_se_publie_et_se_suit_d_une_version() {
        var refus = referente.envoyer("/grilles/nouvelle", "nom", " ", "nature", "AUDIT");
        assertThat(refus).hasStatus(422).bodyText().contains("Donnez un nom à la grille.");
        var ecrire =
                vers(
                        referente.envoyer(
                                "/grilles/nouvelle",
                                "nom",
                                "Le <linge>",
                                "nature",
                                "AUDIT",
                                "echelle",
                                "OUI_NON"));
        var grille = ecrire.replace("/ecrire", "");
        assertThat(referente.lire(ecrire))
                .hasStatus(200)
                .bodyText()
                .contains("Le &lt;linge&gt;", "La grille est vide");
        assertThat(referente.lire(grille + "/points/nouveau")).bodyText().contains("value=\"A\"");
        poser(grille, 0, "", "A", "Le tri");
        var a = point(ecrire, "A");
        assertThat(referente.lire(grille + "/points/nouveau?dans=" + a))
                .bodyText()
                .contains("value=\"A1\"");
        poser(grille, 1, a, "A1", "Le linge est trié");
        poser(grille, 2, a, "A2", "Le linge est rendu");
        assertThat(poser(grille, 2, a, "A3", "Trop tard"))
                .hasStatus(409)
                .bodyText()
                .contains("vient de modifier ceci", "Trop tard");
        assertThat(poser(grille, 3, a, "A2", "Doublon"))
                .hasStatus(422)
                .bodyText()
                .contains("Un autre point porte déjà ce code.");
        assertThat(
                        referente.envoyer(
                                grille + "/ordre",
                                "ecriture",
                                "3",
                                "geste",
                                "monter-" + point(ecrire, "A2")))
                .hasStatus(303);
        assertThat(Navigation.texte(referente.lire(grille)))
                .containsSubsequence("Le linge est rendu", "Le linge est trié");
        assertThat(referente.envoyer(grille + "/echelle", "ecriture", "4", "modele", "ACCORD"))
                .hasStatus(200)
                .bodyText()
                .contains("Plutôt d’accord");
        assertThat(
                        referente.envoyer(
                                grille + "/echelle",
                                "ecriture",
                                "4",
                                "genre",
                                "REPONSES",
                                "code-0",
                                "oui",
                                "libelle-0",
                                "Oui",
                                "points-0",
                                "un"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "«\u00a0un\u00a0» n’est pas un nombre.",
                        "href=\"#points-0\"",
                        "id=\"points-0\"");
        assertThat(
                        referente.envoyer(
                                grille + "/echelle",
                                "ecriture",
                                "4",
                                "genre",
                                "REPONSES",
                                "ordre-0",
                                "2",
                                "code-0",
                                "oui",
                                "libelle-0",
                                "Oui",
                                "points-0",
                                "1",
                                "ordre-1",
                                "1",
                                "code-1",
                                "non",
                                "libelle-1",
                                "Non",
                                "points-1",
                                "0",
                                "code-2",
                                "",
                                "libelle-2",
                                ""))
                .hasStatus(303);
        assertThat(Navigation.texte(referente.lire(ecrire)))
                .containsSubsequence("NON\u00a0: Non", "OUI\u00a0: Oui");
        assertThat(
                        referente.envoyer(
                                grille + "/description",
                                "ecriture",
                                "5",
                                "nom",
                                "Le linge",
                                "presentation",
                                "Deux fois par an",
                                "source",
                                "Le groupe linge",
                                "blocNotes",
                                "true"))
                .hasStatus(303);
        assertThat(referente.suivre(referente.envoyer(grille + "/publier", "ecriture", "6")))
                .hasStatus(200)
                .bodyText()
                .contains("La grille est publiée", "bloc-notes", "Publiée");
        assertThat(referente.lire(ecrire)).hasStatus(404);

        var suivante = vers(referente.envoyer(grille + "/versions"));
        var v2 = suivante.replace("/ecrire", "");
        poser(v2, 0, point(suivante, "A"), "A3", "Le linge est marqué");
        assertThat(referente.envoyer(v2 + "/publier", "ecriture", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en une phrase ce qui change.", "1 point ajouté\u00a0: A3.");
        for (var avec : new String[] {"?avec=" + numero(grille), ""}) {
            assertThat(referente.lire(v2 + "/comparaison" + avec))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ajouté", "Le linge est marqué");
        }
        var correspondances = v2 + "/correspondances?avec=" + numero(grille);
        var page = Navigation.texte(referente.lire(correspondances));
        assertThat(page).contains("La même chose\u00a0: A1 Le linge est trié");
        var lues = lu(page, "name=\"lues\" value=\"([0-9a-f]{64})\"");
        var a1 = point(suivante, "A1");
        assertThat(
                        referente.envoyer(
                                v2 + "/correspondances",
                                "avec",
                                numero(grille),
                                "lues",
                                lues,
                                "identiques-" + a1,
                                "A9"))
                .hasStatus(422)
                .bodyText()
                .contains("A1\u00a0: «\u00a0A9\u00a0» n’est pas un code de l’autre grille.");
        assertThat(
                        referente.suivre(
                                referente.envoyer(
                                        v2 + "/correspondances",
                                        "avec",
                                        numero(grille),
                                        "lues",
                                        lues,
                                        "identiques-" + a1,
                                        "",
                                        "proches-" + a1,
                                        "A2")))
                .bodyText()
                .contains("Presque la même chose\u00a0: A2 Le linge est rendu");
        assertThat(
                        referente.envoyer(
                                v2 + "/correspondances",
                                "avec",
                                numero(grille),
                                "lues",
                                lues,
                                "identiques-" + a1,
                                "A1"))
                .hasStatus(409);
        assertThat(referente.lire(v2 + "/abandon")).hasStatus(200);
        assertThat(referente.envoyer(v2 + "/abandon", "ecriture", "2")).hasStatus(422);
        assertThat(referente.envoyer(v2 + "/abandon", "ecriture", "2", "confirme", "true"))
                .hasStatus(303);
        assertThat(referente.lire(v2)).hasStatus(404);
        assertThat(referente.suivre(referente.envoyer(grille + "/retrait", "retiree", "true")))
                .bodyText()
                .contains("Retirée des choix", "name=\"retiree\" value=\"false\"");
    }

    @Test
    void une_grille_s_emporte_et_revient_par_un_fichier() {
        var maturite = adresse("Maturité de la démarche qualité");
        var json = Navigation.texte(referente.lire(maturite + "/export.json"));
        assertThat(json).startsWith("{\n  \"format\" : \"unisson-grille-1\"");
        assertThat(referente.lire(maturite + "/export.xlsx")).hasStatus(200);
        assertThat(referente.lire("/grilles/import/modele.xlsx")).hasStatus(200);
        assertThat(envoyer("grille.json", json.replace("\"nom\"", "\"noms\"")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "le champ «\u00a0nom\u00a0» manque",
                        "le champ «\u00a0noms\u00a0» est inconnu");
        for (var fichier :
                new String[][] {
                    {"grille.json", json},
                    {"grille.csv", Navigation.texte(referente.lire(maturite + "/export.csv"))}
                }) {
            var apercu = vers(envoyer(fichier[0], fichier[1]));
            assertThat(referente.lire(apercu))
                    .hasStatus(200)
                    .bodyText()
                    .contains("Rien n’est encore écrit", "Ouvrir ce brouillon");
            assertThat(referente.lire(apercu))
                    .bodyText()
                    .as("columns that are known ask nothing")
                    .contains("Questionnaire de maturité")
                    .doesNotContain("name=\"nature\"")
                    .satisfies(p ->
                            assertThat(p.contains("Toutes les colonnes de ce fichier sont"))
                                    .isEqualTo(fichier[0].endsWith(".csv")))
                    .satisfies(p ->
                            assertThat(p.contains("colonne-0"))
                                    .isEqualTo(fichier[0].endsWith(".csv")));
            var ecrire = vers(decider(apercu, "confirmer"));
            var grille = ecrire.replace("/ecrire", "");
            assertThat(referente.lire(ecrire))
                    .hasStatus(200)
                    .bodyText()
                    .contains("fichier «\u00a0" + fichier[0]);
            var retour = Navigation.texte(referente.lire(grille + "/export.json"));
            assertThat(sansCle(retour)).as(fichier[0]).isEqualTo(sansCle(json));
            assertThat(referente.lire(apercu)).hasStatus(303);
        }
    }

    @Test
    void un_tableur_a_soi_est_relu_avant_d_etre_ecrit() {
        var apercu =
                vers(
                        envoyer(
                                "Vestiaire.csv",
                                "Domaine;Question\nVestiaire;La porte est ouverte\nVestiaire;\n"));
        assertThat(referente.lire(apercu))
                .bodyText()
                .contains(
                        "name=\"nature\"",
                        "Le fichier ne la dit pas.",
                        "Laissée de côté",
                        "le libellé manque");
        assertThat(Navigation.texte(referente.lire("/grilles")))
                .as("rien n’est écrit avant la confirmation")
                .doesNotContain("Vestiaire");
        assertThat(decider(apercu, "oublier")).hasStatus(303);
        assertThat(referente.lire(apercu)).hasStatus(303);
        assertThat(envoyer("photo.xlsx", "une image")).hasStatus(422);
    }

    @Test
    void un_nombre_dont_le_plus_petit_est_le_meilleur_le_reste_par_tous_les_chemins() {
        var json =
                """
                {"format": "unisson-grille-1", "cle": "chutes", "nature": "QUESTIONNAIRE",
                 "nom": "Chutes", "source": "Nous",
                 "echelle": {"minimum": 0, "maximum": 20, "unite": "chutes", "decroissante": true},
                 "noeuds": [{"code": "A", "libelle": "Chutes du mois"}]}
                """;
        assertThat(envoyer("chutes.json", json.replace("QUESTIONNAIRE", "ENQUETE")))
                .bodyText()
                .contains("AUDIT", "QUESTIONNAIRE");
        var ecrire = vers(decider(vers(envoyer("chutes.json", json)), "confirmer"));
        var grille = ecrire.replace("/ecrire", "");
        assertThat(referente.lire(grille)).bodyText().contains("le plus petit étant le meilleur");
        assertThat(Navigation.texte(referente.lire(grille + "/echelle")))
                .containsPattern("value=\"PETIT\"[^>]* checked");
        var csv = Navigation.texte(referente.lire(grille + "/export.csv"));
        var repris = vers(decider(vers(envoyer("chutes.csv", csv)), "confirmer"));
        assertThat(Navigation.texte(referente.lire(repris.replace("/ecrire", "") + "/export.json")))
                .contains("\"decroissante\" : true");
    }

    @Test
    void un_brouillon_deja_ouvert_est_dit_avec_son_adresse_avant_l_import() {
        var ecrire = vers(referente.envoyer("/grilles/nouvelle", "nom", "Vestiaires"));
        var json =
                Navigation.texte(
                        referente.lire(
                                adresse("Maturité de la démarche qualité") + "/export.json"));
        var premiere =
                vers(decider(vers(envoyer("m.json", json)), "confirmer")).replace("/ecrire", "");
        assertThat(referente.envoyer(premiere + "/publier", "ecriture", "0")).hasStatus(303);
        var suivante = vers(referente.envoyer(premiere + "/versions"));
        var retour = Navigation.texte(referente.lire(premiere + "/export.json"));
        var apercu = vers(envoyer("retour.json", retour));
        assertThat(referente.lire(apercu))
                .bodyText()
                .contains("a déjà un brouillon ouvert", suivante);
        assertThat(decider(apercu, "confirmer")).as("what is proposed at first").hasStatus(303);
        assertThat(referente.lire(ecrire)).hasStatusOk();
    }

    @Test
    void qui_n_ecrit_pas_les_grilles_les_lit_seulement() {
        var ecrire = vers(referente.envoyer("/grilles/nouvelle", "nom", "À nous"));
        var grille = ecrire.replace("/ecrire", "");
        var lecteur = membre("Paul", RoleOrganisation.PROFESSIONNEL);
        assertThat(lecteur.lire(grille)).hasStatus(404);
        assertThat(lecteur.lire("/grilles")).bodyText().doesNotContain("Écrire une grille");
        for (var page : new String[] {"/grilles/nouvelle", "/grilles/import"})
            assertThat(lecteur.lire(page)).as(page).hasStatus(403);
        lecteur.lire("/grilles");
        assertThat(lecteur.envoyer("/grilles/nouvelle", "nom", "La mienne")).hasStatus(403);
        assertThat(lecteur.envoyer(grille + "/ordre", "ecriture", "0", "geste", "retirer-1"))
                .hasStatus(404);
        var has = adresse("Référentiel HAS d’évaluation des ESSMS");
        assertThat(lecteur.lire(has))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("En faire une copie");
        for (var page : new String[] {"/ecrire", "/echelle", "/description", "/abandon"})
            assertThat(referente.lire(has + page)).as(page).hasStatus(403);
        assertThat(referente.envoyer(has + "/retrait", "retiree", "true")).hasStatus(403);
        assertThat(referente.envoyer(has + "/versions")).hasStatus(403);
    }

    private static String sansCle(String json) {
        return json.replaceFirst("\"cle\" : \"[^\"]*\"", "");
    }

    private MvcTestResult envoyer(String nom, String contenu) {
        return referente.envoyerFichier(
                "/grilles/import",
                new MockMultipartFile(
                        "fichier",
                        nom,
                        "application/octet-stream",
                        contenu.getBytes(StandardCharsets.UTF_8)));
    }

    /// Sends back what the page shows, as a browser does.
    private MvcTestResult decider(String apercu, String geste) {
        var page = Navigation.texte(referente.lire(apercu));
        var champs = new java.util.ArrayList<String>();
        champs.addAll(java.util.List.of("geste", geste));
        var entrees =
                Pattern.compile(
                                "<input[^>]* name=\"(version|feuille|entete|nom)\" value=\"([^\"]*)\"")
                        .matcher(page);
        while (entrees.find()) champs.addAll(java.util.List.of(entrees.group(1), entrees.group(2)));
        if (!champs.contains("nom"))
            champs.addAll(
                    java.util.List.of("nom", lu(page, "name=\"nom\"[^>]*value=\"([^\"]*)\"")));
        if (!champs.contains("entete") && page.contains("name=\"entete\""))
            champs.addAll(
                    java.util.List.of(
                            "entete", lu(page, "name=\"entete\"[^>]*value=\"([^\"]*)\"")));
        var listes =
                Pattern.compile("(?s)<select[^>]* name=\"([a-z0-9-]+)\".*?</select>").matcher(page);
        while (listes.find()) {
            var choisi = Pattern.compile("value=\"([^\"]*)\" selected").matcher(listes.group());
            if (choisi.find())
                champs.addAll(
                        java.util.List.of(
                                Objects.requireNonNull(listes.group(1)), choisi.group(1)));
        }
        return referente.envoyer(apercu, champs.toArray(String[]::new));
    }

    private MvcTestResult poser(
            String grille, int ecriture, String dans, String code, String libelle) {
        return referente.envoyer(
                grille + "/points/nouveau",
                "ecriture",
                Integer.toString(ecriture),
                "dans",
                dans,
                "code",
                code,
                "libelle",
                libelle);
    }

    private String point(String ecrire, String code) {
        return lu(
                Navigation.texte(referente.lire(ecrire)),
                "arbre-code\">" + code + "</span> <a[^>]*/points/(\\d+)\"");
    }

    private String adresse(String nom) {
        return lu(
                Navigation.texte(referente.lire("/grilles")),
                "href=\"(/grilles/\\d+)\">" + Pattern.quote(nom));
    }

    private static String numero(String grille) {
        return grille.substring("/grilles/".length());
    }

    private static String vers(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private static String lu(String page, String motif) {
        var trouve = Pattern.compile(motif).matcher(page);
        assertThat(trouve.find()).as(motif).isTrue();
        return Objects.requireNonNull(trouve.group(1));
    }
}
