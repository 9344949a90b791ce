package fr.unisson.indicateurs.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.Periode;
import fr.unisson.socle.Dates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class IndicateursWebTest {

    private static final String TABLEAU = "/indicateurs";
    private final Periode mois =
            Periode.de(Frequence.MOIS, LocalDate.now(Dates.PARIS)).precedente();
    private final Periode trimestre =
            Periode.de(Frequence.TRIMESTRE, LocalDate.now(Dates.PARIS)).precedente();

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId organisation = new OrganisationId(0);
    Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des courbes");
        directrice = membre("Hélène", RoleOrganisation.DIRECTION);
    }

    @Test
    void des_pages_vides_disent_a_quoi_elles_servent() {
        assertThat(directrice.lire(TABLEAU))
                .hasStatus(200)
                .bodyText()
                .contains("Aucun indicateur pour le moment", "Ouvrir la bibliothèque");
        assertThat(directrice.lire("/")).bodyText().contains("href=\"/indicateurs\"");
        assertThat(directrice.lire("/indicateurs/liste"))
                .bodyText()
                .contains("Aucun indicateur pour le moment");
        assertThat(directrice.lire("/indicateurs/liste?q=chute"))
                .bodyText()
                .contains("Aucun indicateur ne correspond");
        assertThat(directrice.lire("/indicateurs/saisie"))
                .bodyText()
                .contains("Aucun indicateur à cette fréquence");
        assertThat(directrice.lire("/indicateurs/affichage"))
                .bodyText()
                .contains("Rien à afficher pour le moment");
        assertThat(directrice.lire("/indicateurs/composer")).hasStatus(200);
    }

    @Test
    void une_valeur_va_de_la_grille_au_mur() {
        adopter("PROJETS_A_JOUR", "CHUTES");
        var id = id("PROJETS_A_JOUR");
        var saisie = "/indicateurs/saisie?periode=" + trimestre.code();
        assertThat(directrice.lire(saisie))
                .hasStatus(200)
                .bodyText()
                .contains("name=\"numerateur" + id + "\"", "n’est pas un zéro");
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                trimestre.code(),
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                "douze",
                                "denominateur" + id,
                                "40",
                                "commentaire" + id,
                                "Deux <dossiers> perdus"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"douze\"",
                        ", numérateur\u00a0: écrivez un nombre",
                        "Deux &lt;dossiers> perdus")
                .doesNotContain("<dossiers>");
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                trimestre.code(),
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                "50",
                                "denominateur" + id,
                                "40"))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas le dépasser");
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                trimestre.code(),
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                "32",
                                "denominateur" + id,
                                "40",
                                "commentaire" + id,
                                "Deux dossiers perdus"))
                .hasStatus(303);
        var page = "/indicateurs/" + id;
        var valeur = page + "/valeurs/" + trimestre.code();
        assertThat(directrice.lire(page))
                .hasStatus(200)
                .bodyText()
                .contains("80\u00a0%", "<svg", "<desc", "Deux dossiers perdus", "À valider");
        assertThat(directrice.lire(valeur))
                .hasStatus(200)
                .bodyText()
                .contains("Numérateur", "32", "version 1 de la méthode", "Valider");
        directrice.lire("/indicateurs/composer");
        directrice.envoyer("/indicateurs/composer", "geste", "ajouter-" + id);
        assertThat(directrice.lire(TABLEAU)).bodyText().contains("80\u00a0%", trimestre.libelle());
        assertThat(directrice.lire("/indicateurs/affichage"))
                .bodyText()
                .contains("Rien à afficher");
        directrice.lire(saisie);
        assertThat(toutFranchir("valider")).contains(saisie);
        assertThat(toutFranchir("publier")).contains(saisie);
        assertThat(directrice.lire("/indicateurs/affichage"))
                .bodyText()
                .contains("Environ 8 personnes sur 10 ont un projet personnalisé");
        pdf("/indicateurs/affichage.pdf");
        pdf("/indicateurs/tableau.pdf");

        directrice.lire(valeur);
        assertThat(
                        directrice.envoyer(
                                valeur,
                                "version",
                                "3",
                                "numerateur",
                                "32",
                                "denominateur",
                                "40",
                                "commentaire",
                                "Deux dossiers perdus"))
                .hasStatus(303);
        assertThat(directrice.lire(valeur))
                .as("the same figures are no correction, and the page says so")
                .bodyText()
                .contains("Les chiffres n’ont pas changé");
        assertThat(
                        directrice.envoyer(
                                valeur,
                                "version",
                                "3",
                                "numerateur",
                                "33",
                                "denominateur",
                                "40",
                                "motif",
                                " "))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(
                        directrice.envoyer(
                                valeur,
                                "version",
                                "3",
                                "numerateur",
                                "33",
                                "denominateur",
                                "40",
                                "motif",
                                "Dossier retrouvé"))
                .hasStatus(303);
        assertThat(directrice.lire(valeur))
                .bodyText()
                .contains("Mesures successives", "Dossier retrouvé", "(32 ÷ 40)", "(33 ÷ 40)");
        assertThat(directrice.lire(page)).bodyText().contains("corrigée");
    }

    @Test
    void la_courbe_et_le_tableau_se_telechargent() {
        adopter("CHUTES");
        var id = id("CHUTES");
        saisir(id, "4", "1200");
        var svg = directrice.lire("/indicateurs/" + id + "/courbe.svg");
        assertThat(svg).hasStatus(200).hasContentType("image/svg+xml;charset=UTF-8");
        assertThat(Navigation.texte(svg))
                .startsWith("<svg xmlns")
                .contains("<title", "<desc", "3,33\u00a0‰");
        assertThat(directrice.lire("/indicateurs/" + id + "/valeurs.csv"))
                .hasStatus(200)
                .bodyText()
                .contains("CHUTES;" + mois.code() + ";3,333333;", ";4;1200;");
        assertThat(directrice.lire("/indicateurs/" + id + "/valeurs.xlsx")).hasStatus(200);
        assertThat(directrice.lire("/indicateurs/liste.csv?q=chut"))
                .bodyText()
                .contains("CHUTES;Chutes pour 1\u00a0000 journées");
        assertThat(directrice.lire("/indicateurs/liste.xlsx")).hasStatus(200);
    }

    @Test
    void un_indicateur_se_cree_se_modifie_et_s_arrete() {
        directrice.lire("/indicateurs/nouveau");
        assertThat(directrice.envoyer("/indicateurs/nouveau", definition("code", "mal écrit")))
                .hasStatus(422)
                .bodyText()
                .contains("en majuscules");
        var cree = directrice.envoyer("/indicateurs/nouveau", definition("code", "repas"));
        assertThat(cree).hasStatus(303);
        var page = lieu(cree);
        assertThat(directrice.lire(page))
                .bodyText()
                .contains("REPAS", "Pas encore de valeur", "Fixer les objectifs");
        directrice.lire(page + "/cibles");
        assertThat(directrice.envoyer(page + "/cibles", trimestre.code(), "beaucoup"))
                .hasStatus(422);
        assertThat(directrice.envoyer(page + "/cibles", trimestre.code(), "90")).hasStatus(303);
        assertThat(directrice.lire(page)).bodyText().contains("90\u00a0%");
        directrice.lire(page + "/modifier");
        assertThat(
                        directrice.envoyer(
                                page + "/modifier",
                                definition("version", "1", "note", "Compter les repas servis.")))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi la méthode change");
        assertThat(
                        directrice.envoyer(
                                page + "/modifier",
                                definition(
                                        "version", "1",
                                        "note", "Compter les repas servis.",
                                        "motif", "Précision demandée")))
                .hasStatus(303);
        assertThat(directrice.lire(page))
                .bodyText()
                .contains("Versions de la méthode", "Précision demandée");
        assertThat(directrice.envoyer(page + "/suivi", "version", "2", "suivi", "false"))
                .hasStatus(303);
        assertThat(directrice.lire("/indicateurs/liste")).bodyText().doesNotContain("Repas servis");
        assertThat(directrice.lire("/indicateurs/liste?arretes=true"))
                .bodyText()
                .contains("Repas servis chauds", "Arrêté");
    }

    @Test
    void une_alerte_et_un_objectif_se_disent_en_mots() {
        directrice.lire("/indicateurs/nouveau");
        var page =
                lieu(
                        directrice.envoyer(
                                "/indicateurs/nouveau",
                                definition(
                                        "code",
                                        "repas",
                                        "seuilAlerte",
                                        "85",
                                        "seuilCritique",
                                        "70")));
        directrice.lire(page + "/cibles");
        directrice.envoyer(page + "/cibles", trimestre.code(), "90");
        var valeur = page + "/valeurs/" + trimestre.code();
        directrice.lire(valeur);
        assertThat(
                        directrice.envoyer(
                                valeur, "version", "0", "numerateur", "80", "denominateur", "100"))
                .hasStatus(303);
        assertThat(directrice.lire(page))
                .bodyText()
                .contains(
                        "Seuil d’alerte atteint\u00a0: 80\u00a0% " + trimestre.dans(),
                        "pour un seuil fixé à 85\u00a0%",
                        "Notre objectif, au moins 90\u00a0%, n’est pas encore atteint.");
        assertThat(directrice.lire("/indicateurs/composer")).hasStatus(200);
        var geste = "ajouter-" + page.substring(page.lastIndexOf('/') + 1);
        assertThat(directrice.envoyer("/indicateurs/composer", "geste", geste)).hasStatus(303);
        assertThat(directrice.lire(TABLEAU))
                .bodyText()
                .contains("Objectif\u00a0: au moins 90\u00a0%");
    }

    @Test
    void un_tableur_s_essaie_avant_de_s_ecrire() {
        adopter("CHUTES", "PROJETS_A_JOUR");
        directrice.lire("/indicateurs/import");
        var fichier =
                csv(
                        "Code;Période;Numérateur;Dénominateur;Commentaire",
                        "CHUTES;" + mois.code() + ";4;1 200;",
                        "CHUTES;hier;4;1200;",
                        "INCONNU;" + mois.code() + ";4;1200;",
                        "PROJETS_A_JOUR;" + trimestre.libelle() + ";50;40;",
                        "CHUTES;demain;4;1200;",
                        "CHUTES;" + mois.plus(-1).code() + ";4;1200;Née le 3 mars 1941",
                        "");
        assertThat(directrice.envoyerFichier("/indicateurs/import", fichier))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ligne 3",
                        "«\u00a0hier\u00a0»",
                        "Ligne 4",
                        "INCONNU",
                        "Ligne 5",
                        "dépasser",
                        "contient une date de naissance",
                        "Rien n’est écrit")
                .containsSubsequence("Ligne 3", "Ligne 4", "Ligne 5", "Ligne 6", "Ligne 7");
        var bon =
                csv(
                        "code;periode;num;den;commentaire",
                        "CHUTES;" + mois.libelle() + ";4;1 200;Relevé <complet>",
                        "PROJETS_A_JOUR;" + trimestre.code() + ";30,3333333333333;40;");
        var essai = directrice.envoyerFichier("/indicateurs/import", bon);
        assertThat(essai).hasStatus(200).bodyText().contains("2 valeurs", "3,33\u00a0‰");
        assertThat(directrice.lire("/indicateurs/" + id("CHUTES")))
                .bodyText()
                .contains("Pas encore de valeur");
        var lignes =
                Pattern.compile("name=\"lignes\"[^>]*>\\s*([^<]*)<")
                        .matcher(Navigation.texte(essai));
        assertThat(lignes.find()).isTrue();
        var contenu =
                lignes.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#34;", "\"")
                        .replace("&amp;", "&");
        assertThat(directrice.envoyer("/indicateurs/import/ecrire", "lignes", contenu))
                .hasStatus(303);
        assertThat(directrice.lire("/indicateurs/" + id("CHUTES")))
                .bodyText()
                .contains("3,33\u00a0‰", "Relevé &lt;complet&gt;");
    }

    @Test
    void un_indicateur_ajoute_n_attend_rien_du_passe() {
        directrice.lire("/indicateurs/bibliotheque");
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/bibliotheque", "codes", "CHUTES", "depuis", "demain"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date");
        assertThat(directrice.envoyer("/indicateurs/bibliotheque", "codes", "CHUTES"))
                .hasStatus(303);
        assertThat(directrice.lire("/indicateurs/liste"))
                .bodyText()
                .contains("Chutes pour")
                .doesNotContain("À saisir");
        var referent = membre("Thomas", RoleOrganisation.REFERENT_QUALITE);
        assertThat(referent.lire("/a-faire")).bodyText().doesNotContain("Saisir la valeur");
    }

    @Test
    void une_valeur_provisoire_se_dit_et_une_faute_se_dit_une_fois_par_indicateur() {
        adopter("CHUTES", "ABSENTEISME");
        var id = id("CHUTES");
        var enCours = mois.plus(1);
        var grille = "/indicateurs/saisie?periode=" + enCours.code();
        assertThat(directrice.lire(grille)).bodyText().contains("ses valeurs sont provisoires");
        var refus =
                Navigation.texte(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                enCours.code(),
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                "x",
                                "denominateur" + id,
                                "y"));
        assertThat(refus)
                .containsOnlyOnce(
                        "journées, numérateur\u00a0: écrivez un nombre, par exemple 12,5.</a>")
                .containsOnlyOnce(
                        "journées, dénominateur\u00a0: écrivez un nombre, par exemple 12,5.</a>");
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                enCours.code(),
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                "1",
                                "denominateur" + id,
                                "900"))
                .hasStatus(303);
        assertThat(directrice.lire(grille))
                .bodyText()
                .contains("Période en cours, provisoire")
                .doesNotContain("Valider la valeur en attente");
        assertThat(directrice.lire("/indicateurs/" + id))
                .bodyText()
                .contains("Période en cours, provisoire", "class=\"provisoire\"");
        assertThat(directrice.lire("/indicateurs/" + id + "/valeurs/" + enCours.code()))
                .bodyText()
                .contains("<title>Chutes pour", "la valeur est provisoire");
    }

    @Test
    void le_tableau_se_compose_par_des_boutons() {
        adopter("CHUTES", "PROJETS_A_JOUR");
        var chutes = id("CHUTES");
        var projets = id("PROJETS_A_JOUR");
        directrice.lire("/indicateurs/composer");
        for (var geste : List.of("ajouter-" + chutes, "ajouter-" + projets, "monter-" + projets)) {
            assertThat(directrice.envoyer("/indicateurs/composer", "geste", geste)).hasStatus(303);
        }
        assertThat(directrice.lire("/indicateurs/composer"))
                .bodyText()
                .contains(
                        "1. Projets personnalisés",
                        "2. Chutes pour",
                        "value=\"descendre-" + projets);
        directrice.envoyer("/indicateurs/composer", "geste", "descendre-" + projets);
        directrice.envoyer("/indicateurs/composer", "geste", "retirer-" + projets);
        assertThat(directrice.lire("/indicateurs/composer"))
                .bodyText()
                .contains("1. Chutes pour", "value=\"ajouter-" + projets);
        assertThat(directrice.envoyer("/indicateurs/composer", "geste", "vider-1")).hasStatus(404);
    }

    @Test
    void le_tableau_montre_ce_que_montre_le_mur_et_dit_ce_qui_attend() {
        adopter("CHUTES");
        var id = id("CHUTES");
        directrice.lire("/indicateurs/composer");
        directrice.envoyer("/indicateurs/composer", "geste", "ajouter-" + id);
        var avant = mois.precedente();
        for (var p : List.of(avant, mois)) {
            directrice.lire("/indicateurs/saisie?periode=" + p.code());
            directrice.envoyer(
                    "/indicateurs/saisie",
                    "periode",
                    p.code(),
                    "version" + id,
                    "0",
                    "numerateur" + id,
                    p.equals(avant) ? "2" : "9",
                    "denominateur" + id,
                    "1000");
            if (!p.equals(avant)) continue;
            for (var geste : List.of("valider", "publier")) {
                directrice.envoyer("/indicateurs/saisie/tout", "periode", p.code(), "geste", geste);
            }
        }
        assertThat(directrice.lire(TABLEAU))
                .bodyText()
                .contains(">2\u00a0‰</a>", mois.libelle() + "\u00a0: 9\u00a0‰", "À valider");
        assertThat(directrice.lire("/indicateurs/affichage"))
                .bodyText()
                .contains(avant.libelle())
                .doesNotContain(mois.libelle());
    }

    @Test
    void qui_a_saisi_est_averti_avant_de_valider() {
        membre("Thomas", RoleOrganisation.REFERENT_QUALITE);
        adopter("CHUTES");
        var id = id("CHUTES");
        saisir(id, "1", "900");
        assertThat(directrice.lire("/indicateurs/" + id + "/valeurs/" + mois.code()))
                .bodyText()
                .contains("Mieux vaut qu’une autre personne la valide (Thomas Descourbes)");
        assertThat(directrice.lire("/indicateurs/saisie?periode=" + mois.code()))
                .bodyText()
                .contains("Vous avez saisi une valeur en attente");
    }

    @Test
    void un_observateur_lit_sans_rien_pouvoir() {
        adopter("CHUTES");
        var id = id("CHUTES");
        saisir(id, "4", "1200");
        var observateur = membre("Paul", RoleOrganisation.OBSERVATEUR);
        assertThat(observateur.lire("/indicateurs/" + id))
                .hasStatus(200)
                .bodyText()
                .contains("Manquante")
                .doesNotContain("Donner une valeur", "Modifier la définition", "3,33");
        assertThat(observateur.lire("/indicateurs/saisie?periode=" + mois.code()))
                .bodyText()
                .doesNotContain("name=\"numerateur");
        observateur.lire("/indicateurs/bibliotheque");
        assertThat(observateur.envoyer("/indicateurs/bibliotheque", "codes", "POIDS"))
                .hasStatus(403);
        assertThat(
                        observateur.envoyer(
                                "/indicateurs/" + id + "/valeurs/" + mois.plus(-1).code(),
                                "version",
                                "0",
                                "numerateur",
                                "1",
                                "denominateur",
                                "2"))
                .hasStatus(403);
        assertThat(new Navigation(mvc).lire("/indicateurs")).hasStatus(303);
    }

    private String toutFranchir(String geste) {
        return lieu(
                directrice.envoyer(
                        "/indicateurs/saisie/tout", "periode", trimestre.code(), "geste", geste));
    }

    private void saisir(String id, String n, String d) {
        directrice.lire("/indicateurs/saisie?periode=" + mois.code());
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                mois.code(),
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                n,
                                "denominateur" + id,
                                d))
                .hasStatus(303);
    }

    private void pdf(String adresse) {
        var reponse = directrice.lire(adresse);
        assertThat(reponse).hasStatus(200).hasContentType("application/pdf");
        try (var document = Loader.loadPDF(reponse.getResponse().getContentAsByteArray())) {
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("the curve")
                    .isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adopter(String... codes) {
        directrice.lire("/indicateurs/bibliotheque");
        var champs = new ArrayList<String>();
        for (var code : codes) champs.addAll(List.of("codes", code));
        champs.addAll(List.of("depuis", trimestre.debut().toString()));
        assertThat(directrice.envoyer("/indicateurs/bibliotheque", champs.toArray(String[]::new)))
                .hasStatus(303);
    }

    private String id(String code) {
        var liste = Navigation.texte(directrice.lire("/indicateurs/liste?q=" + code));
        var lien = Pattern.compile("href=\"/indicateurs/(\\d+)\"").matcher(liste);
        assertThat(lien.find()).as(code).isTrue();
        return lien.group(1);
    }

    private static String lieu(MvcTestResult reponse) {
        return java.util.Objects.requireNonNull(reponse.getResponse().getHeader("Location"));
    }

    private String[] definition(String... autres) {
        var champs =
                new java.util.LinkedHashMap<>(
                        java.util.Map.of(
                                "libelle", "Repas servis chauds",
                                "calcul", "RAPPORT",
                                "rapport", "PART",
                                "numerateur", "repas chauds",
                                "denominateur", "repas servis",
                                "multiplicateur", "100",
                                "unite", "%",
                                "decimales", "1",
                                "frequence", "TRIMESTRE",
                                "delai", "15"));
        champs.put("suiviDepuis", trimestre.debut().toString());
        for (int i = 0; i < autres.length; i += 2) champs.put(autres[i], autres[i + 1]);
        return champs.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
    }

    private static MockMultipartFile csv(String... lignes) {
        return new MockMultipartFile(
                "fichier",
                "valeurs.csv",
                "text/csv",
                String.join("\n", lignes).getBytes(StandardCharsets.UTF_8));
    }

    private Navigation membre(String prenom, RoleOrganisation role) {
        var compte = personnages.membre(prenom, "Descourbes", organisation, role);
        return connexion(compte);
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
}
