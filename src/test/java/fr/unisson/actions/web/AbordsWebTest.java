package fr.unisson.actions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages around an action: where it comes from, what is said of it, its files, its series, its
/// partners.
@PageTest
class AbordsWebTest {

    private static final String PLAN = "/actions";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId organisation = new OrganisationId(0);
    CompteId infirmiere = new CompteId(0);
    Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des abords");
        infirmiere =
                personnages.membre("Awa", "Diarra", organisation, RoleOrganisation.PROFESSIONNEL);
        directrice =
                connexion(
                        personnages.membre(
                                "Hélène", "Desabords", organisation, RoleOrganisation.DIRECTION));
    }

    @Test
    void une_action_s_ouvre_depuis_un_indicateur_et_s_y_voit() {
        var indicateur = indicateur();
        assertThat(directrice.lire(indicateur))
                .bodyText()
                .contains(
                        "Actions qui en découlent",
                        "Aucune action de votre organisation n’en vient.",
                        "Ouvrir une action");
        var reference = "indicateur:" + indicateur.substring(indicateur.lastIndexOf('/') + 1);
        assertThat(directrice.lire(PLAN + "/nouvelle?origine=" + reference))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Depuis ce constat, indicateur",
                        "href=\"" + indicateur + "\"",
                        "value=\"Améliorer : ",
                        "name=\"constat\" value=\"" + reference + "\"")
                .doesNotContain("name=\"origineMots\"");
        assertThat(directrice.lire(PLAN + "/nouvelle?origine=indicateur:0")).hasStatus(404);
        assertThat(envoyer("titre", " ", "constat", reference))
                .hasStatus(422)
                .bodyText()
                .contains("Depuis ce constat", "name=\"constat\" value=\"" + reference + "\"");
        assertThat(envoyer("titre", "Agir", "constat", "indicateur:0")).hasStatus(404);

        var action = lieu(envoyer("titre", "Former aux transferts", "constat", reference));
        assertThat(directrice.lire(action)).bodyText().contains("href=\"" + indicateur + "\"");
        assertThat(directrice.lire(indicateur))
                .bodyText()
                .contains("Former aux transferts", "sans pilote", "Proposée")
                .doesNotContain("Aucune action de votre organisation n’en vient.");
    }

    @Test
    void une_origine_s_ajoute_par_son_adresse_ou_en_mots() {
        var action = proposer();
        var indicateur = indicateur();
        assertThat(directrice.lire(action + "/origine"))
                .hasStatus(200)
                .bodyText()
                .contains("un avis", "une décision", "un indicateur", "une réunion");
        assertThat(directrice.envoyer(action + "/origine", "adresse", "/indicateurs/99999999"))
                .hasStatus(422)
                .bodyText()
                .contains("pas celle d’un constat que vous pouvez lire", "/indicateurs/99999999");
        assertThat(directrice.envoyer(action + "/origine", "adresse", " ", "mots", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites de quelle nature", "Dites le constat en quelques mots");
        assertThat(
                        directrice.envoyer(
                                action + "/origine",
                                "adresse",
                                "",
                                "origine",
                                "AUDIT",
                                "mots",
                                "long ".repeat(200)))
                .hasStatus(422)
                .bodyText()
                .contains("caractères au plus.");
        var adresse = "https://unisson.exemple.fr" + indicateur + "?periodes=12";
        assertThat(directrice.envoyer(action + "/origine", "adresse", adresse)).hasStatus(303);
        assertThat(directrice.envoyer(action + "/origine", "adresse", adresse))
                .hasStatus(422)
                .bodyText()
                .contains("déjà de ce constat");
        assertThat(
                        directrice.envoyer(
                                action + "/origine",
                                "adresse",
                                "",
                                "origine",
                                "AUDIT",
                                "mots",
                                "Audit <hygiène>"))
                .hasStatus(303);
        assertThat(directrice.lire(action))
                .bodyText()
                .contains(
                        "Audit &lt;hygiène&gt;",
                        "Indicateur\u00a0: <a href=\"" + indicateur + "\">");
        var collegue =
                personnages.membre("Léo", "Morel", organisation, RoleOrganisation.PROFESSIONNEL);
        assertThat(connexion(collegue).lire(action + "/origine")).hasStatus(403);
    }

    @Test
    void un_commentaire_se_dit_se_corrige_et_previent() {
        var action = proposer();
        var awa = connexion(infirmiere);
        awa.lire(action);
        assertThat(awa.envoyer(action + "/commentaires", "texte", " ")).hasStatus(422);
        assertThat(awa.envoyer(action + "/commentaires", "texte", "Vu <b>mardi</b>"))
                .hasStatus(303);
        var page = Navigation.texte(awa.lire(action));
        assertThat(page).contains("Vu &lt;b&gt;mardi&lt;/b&gt;", "Corrige mon commentaire");
        var premier = entre(page, "id=\"commentaire-", "\"");
        assertThat(awa.envoyer(action + "/commentaires", "texte", "Vu lundi", "corrige", premier))
                .hasStatus(303);
        assertThat(directrice.lire(action))
                .bodyText()
                .contains("correction du", "Vu lundi", "Vu &lt;b&gt;mardi")
                .doesNotContain("Corrige mon commentaire");
        assertThat(
                        directrice.envoyer(
                                action + "/commentaires",
                                "texte",
                                "Merci",
                                "mention",
                                infirmiere.toString()))
                .hasStatus(303);
        assertThat(directrice.lire(action)).bodyText().contains("à Awa Diarra");
        assertThat(directrice.envoyer(action + "/commentaires", "texte", "Non", "corrige", premier))
                .hasStatus(403);
    }

    @Test
    void un_fichier_se_joint_et_s_ouvre() {
        var action = proposer();
        directrice.lire(action);
        assertThat(directrice.envoyerFichier(action + "/pieces", fichier("", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le fichier à joindre.");
        assertThat(directrice.envoyerFichier(action + "/pieces", fichier("vu.exe", "MZ")))
                .hasStatus(422);
        assertThat(directrice.envoyerFichier(action + "/pieces", fichier("Vu.txt", "Vu ce jour")))
                .hasStatus(303);
        var page = Navigation.texte(directrice.lire(action));
        assertThat(page).contains("Vu.txt");
        var lien = "/documents/" + entre(page, "href=\"/documents/", "\"");
        assertThat(directrice.lire(lien)).hasStatus(200);
        var dehors = personnages.organisation("Clinique voisine");
        var nora = personnages.membre("Nora", "Voisine", dehors, RoleOrganisation.DIRECTION);
        assertThat(connexion(nora).lire(lien)).hasStatus(404);
    }

    @Test
    void une_action_revient_puis_s_abandonne_seule_ou_avec_sa_serie() {
        var action = proposer();
        assertThat(connexion(infirmiere).lire(action + "/recurrence")).hasStatus(403);
        assertThat(directrice.lire(action + "/recurrence"))
                .bodyText()
                .contains("La suivante est créée")
                .doesNotContain("Arrêter la récurrence");
        assertThat(
                        directrice.envoyer(
                                action + "/recurrence", "version", "0", "mois", "0", "fin", "2/2"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choisissez un rythme.",
                        "Dites ce qui crée l’occurrence suivante.",
                        "Cette date n’existe pas.");
        assertThat(
                        directrice.envoyer(
                                action + "/recurrence",
                                "version",
                                "0",
                                "mois",
                                "12",
                                "declencheur",
                                "REALISATION",
                                "avance",
                                "0"))
                .hasStatus(303);
        var passage = action + "/passage/abandonner";
        assertThat(directrice.lire(passage))
                .bodyText()
                .contains("Seulement celle-ci", "Toute la série");
        var version = version(passage);
        assertThat(directrice.envoyer(passage, "version", version, "motif", "Fait ailleurs"))
                .hasStatus(422)
                .bodyText()
                .contains("dites si vous abandonnez seulement celle-ci", "Fait ailleurs");
        assertThat(
                        directrice.envoyer(
                                passage,
                                "version",
                                version,
                                "motif",
                                "Fait ailleurs",
                                "portee",
                                "CETTE_OCCURRENCE"))
                .hasStatus(303);
        var suivante = PLAN + "/" + entre(suites(action), "href=\"/actions/", "\"");
        assertThat(directrice.lire(suivante))
                .bodyText()
                .contains("30 juin 2100", "Occurrence créée par la récurrence");
        passage = suivante + "/passage/abandonner";
        assertThat(
                        directrice.envoyer(
                                passage,
                                "version",
                                version(passage),
                                "motif",
                                "Plus utile",
                                "portee",
                                "TOUTE_LA_SERIE"))
                .hasStatus(303);
        assertThat(directrice.lire(suivante)).bodyText().contains(": arrêtée.");
    }

    @Test
    void un_partenaire_se_nomme_et_se_retire() {
        var action = proposer("visibilite", "PARTENAIRES");
        var voisine = personnages.organisation("Clinique voisine " + UUID.randomUUID());
        assertThat(directrice.lire(action + "/partenaires?q=Clinique+voisine"))
                .hasStatus(200)
                .bodyText()
                .contains("Clinique voisine");
        assertThat(
                        directrice.envoyer(
                                action + "/partenaires",
                                "organisation",
                                voisine.toString(),
                                "geste",
                                "nommer"))
                .hasStatus(303);
        var eux = personnages.membre("Nora", "Voisine", voisine, RoleOrganisation.DIRECTION);
        var nora = connexion(eux);
        assertThat(nora.lire(action))
                .hasStatus(200)
                .bodyText()
                .contains("Prévenir les chutes", "Plan d’une autre organisation")
                .doesNotContain("Votre commentaire", "Ajouter une origine", "Y aller");
        assertThat(directrice.lire(action))
                .bodyText()
                .doesNotContain("Plan d’une autre organisation");
        assertThat(
                        directrice.envoyer(
                                action + "/partenaires",
                                "organisation",
                                voisine.toString(),
                                "geste",
                                "retirer"))
                .hasStatus(303);
        assertThat(nora.lire(action)).hasStatus(404);
        assertThat(connexion(infirmiere).lire(action + "/partenaires")).hasStatus(403);
    }

    @Test
    void l_indicateur_choisi_montre_sa_derniere_valeur_et_la_propose_a_la_verification() {
        var action = proposer();
        var indicateur = indicateur();
        var id = indicateur.substring(indicateur.lastIndexOf('/') + 1);
        for (var passage : new String[] {"valider", "planifier", "commencer", "realiser"}) {
            var adresse = action + "/passage/" + passage;
            assertThat(directrice.envoyer(adresse, "version", version(adresse))).hasStatus(303);
        }
        assertThat(directrice.lire(action + "/modifier"))
                .bodyText()
                .contains("Indicateur suivi par l’organisation", "Ou un autre indicateur")
                .doesNotContain("name=\"mesureMotif\"");
        modifier(action, 303, "suivi", id, "cible", "moins de 4", "mesureLe", "2099-09-01");
        assertThat(directrice.lire(action))
                .bodyText()
                .contains("href=\"" + indicateur + "\"", "Aucune valeur pour le moment");
        assertThat(directrice.lire(action + "/modifier"))
                .bodyText()
                .containsPattern("name=\"suivi\"[^§]*value=\"" + id + "\" selected")
                .containsPattern("name=\"indicateur\"[^>]*value=\"\"");
        saisir(id);
        assertThat(directrice.lire(action)).bodyText().contains("3,33\u00a0‰");
        assertThat(directrice.lire(action + "/passage/verifier-l-efficacite"))
                .bodyText()
                .containsPattern("<textarea[^>]*name=\"resultat\"[^>]*>[^<]*3,33\u00a0‰");
        assertThat(directrice.lire(indicateur))
                .bodyText()
                .contains("Actions dont il mesure l’efficacité", "Prévenir les chutes");

        assertThat(modifier(action, 422, "suivi", id, "mesureLe", "2099-10-01"))
                .bodyText()
                .contains("Dites pourquoi cette date change.");
        modifier(action, 303, "suivi", id, "mesureLe", "2099-10-01", "mesureMotif", "Congés");
        assertThat(directrice.lire(action))
                .bodyText()
                .contains(
                        "Contrôle de l’efficacité déplacé du 1er septembre 2099 au 1er octobre 2099",
                        "Congés");
    }

    private MvcTestResult modifier(String action, int statut, String... champs) {
        var tous = new String[champs.length + 8];
        System.arraycopy(
                new String[] {
                    "version",
                    version(action + "/modifier"),
                    "titre",
                    "Prévenir les chutes",
                    "type",
                    "CORRECTIVE",
                    "priorite",
                    "P1"
                },
                0,
                tous,
                0,
                8);
        System.arraycopy(champs, 0, tous, 8, champs.length);
        var reponse = directrice.envoyer(action + "/modifier", tous);
        assertThat(reponse).hasStatus(statut);
        return reponse;
    }

    private void saisir(String id) {
        var page = Navigation.texte(directrice.lire("/indicateurs/saisie"));
        var periode = entre(page, "name=\"periode\" value=\"", "\"");
        assertThat(
                        directrice.envoyer(
                                "/indicateurs/saisie",
                                "periode",
                                periode,
                                "version" + id,
                                "0",
                                "numerateur" + id,
                                "4",
                                "denominateur" + id,
                                "1200"))
                .hasStatus(303);
    }

    private String indicateur() {
        directrice.lire("/indicateurs/bibliotheque");
        assertThat(directrice.envoyer("/indicateurs/bibliotheque", "codes", "CHUTES"))
                .hasStatus(303);
        var liste = Navigation.texte(directrice.lire("/indicateurs/liste?q=CHUTES"));
        var lien = Pattern.compile("href=\"(/indicateurs/\\d+)\"").matcher(liste);
        assertThat(lien.find()).isTrue();
        return lien.group(1);
    }

    /// The links to the other occurrences of its series.
    private String suites(String action) {
        var page = Navigation.texte(directrice.lire(action));
        return page.substring(page.indexOf("Occurrence 2"));
    }

    private String version(String formulaire) {
        var version = VERSION.matcher(Navigation.texte(directrice.lire(formulaire)));
        assertThat(version.find()).as(formulaire).isTrue();
        return version.group(1);
    }

    private MvcTestResult envoyer(String... champs) {
        directrice.lire(PLAN + "/nouvelle");
        var tous = new String[champs.length + 4];
        System.arraycopy(new String[] {"type", "CORRECTIVE", "priorite", "P1"}, 0, tous, 0, 4);
        System.arraycopy(champs, 0, tous, 4, champs.length);
        return directrice.envoyer(PLAN, tous);
    }

    private String proposer(String... champs) {
        var tous = new String[champs.length + 6];
        System.arraycopy(
                new String[] {
                    "titre",
                    "Prévenir les chutes",
                    "echeance",
                    "2099-06-30",
                    "pilote",
                    infirmiere.toString()
                },
                0,
                tous,
                0,
                6);
        System.arraycopy(champs, 0, tous, 6, champs.length);
        return lieu(envoyer(tous));
    }

    private static MockMultipartFile fichier(String nom, String texte) {
        return new MockMultipartFile(
                "fichier", nom, "text/plain", texte.getBytes(StandardCharsets.UTF_8));
    }

    private static String lieu(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
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
        int a = texte.indexOf(debut);
        assertThat(a).as(debut).isNotNegative();
        a += debut.length();
        return texte.substring(a, texte.indexOf(fin, a));
    }
}
