package fr.unisson.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Tokens, from the page that makes them to the call they open.
@PageTest
class JetonsWebTest {

    private static final String MOI = "/api/v1/moi";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    private OrganisationId tilleuls = new OrganisationId(0);

    @BeforeEach
    void creerLOrganisation() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
    }

    @Test
    void un_jeton_personnel_agit_au_nom_de_qui_l_a_cree_et_n_ouvre_que_ce_qu_il_dit() {
        var page = connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/compte/jetons");
        var cree =
                page.envoyer(
                        "/compte/jetons",
                        "nom",
                        "Tableau de bord",
                        "portees",
                        "ANNUAIRE_LIRE",
                        "duree",
                        "TRENTE_JOURS");
        assertThat(cree).hasStatus(200).bodyText().contains("ne sera plus affiché");
        var logiciel = UnLogiciel.qui(mvc, cree);
        assertThat(logiciel.lire(MOI))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.nom", n -> n.assertThat().isEqualTo("Marie Dupont"))
                .hasPathSatisfying(
                        "$.organisations[0].roles[0]",
                        r -> r.assertThat().isEqualTo("PROFESSIONNEL"));
        assertThat(logiciel.lire("/api/v1/organisations/" + tilleuls))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.id", i -> i.assertThat().isEqualTo((int) tilleuls.valeur()));
        assertThat(logiciel.lire("/api/v1/echeances"))
                .hasStatus(403)
                .bodyJson()
                .hasPathSatisfying("$.code", c -> c.assertThat().isEqualTo("PORTEE_INSUFFISANTE"));
        assertThat(page.lire("/compte/jetons"))
                .bodyText()
                .contains("Tableau de bord", "utilisé le")
                .doesNotContain(UnLogiciel.jeton(cree));
    }

    @Test
    void un_jeton_revoque_expire_ou_inconnu_n_ouvre_rien() {
        var page = connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/compte/jetons");
        var logiciel = UnLogiciel.qui(mvc, personnel(page));
        assertThat(logiciel.lire(MOI)).hasStatus(200);
        assertThat(page.envoyer(revocation(page, "/compte/jetons"))).hasStatus(303);
        assertThat(logiciel.lire(MOI))
                .hasStatus(401)
                .bodyJson()
                .hasPathSatisfying("$.code", c -> c.assertThat().isEqualTo("JETON_INVALIDE"));
        assertThat(UnLogiciel.avec(mvc, "unisson_inconnu").lire(MOI)).hasStatus(401);
        assertThat(mvc.get().uri(MOI))
                .hasStatus(401)
                .hasContentType("application/problem+json;charset=UTF-8")
                .bodyJson()
                .hasPathSatisfying("$.code", c -> c.assertThat().isEqualTo("JETON_ABSENT"));
    }

    @Test
    void le_jeton_d_une_organisation_a_son_role_et_survit_a_qui_l_a_cree() {
        var page = connecter(RoleOrganisation.ADMINISTRATION);
        page.lire("/administration/jetons");
        var logiciel = UnLogiciel.qui(mvc, deLOrganisation(page, "OBSERVATEUR"));
        assertThat(logiciel.lire(MOI))
                .bodyJson()
                .hasPathSatisfying("$.nom", n -> n.assertThat().isEqualTo("Jeton Logiciel"))
                .hasPathSatisfying("$.organisations.length()", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.organisations[0].roles[0]",
                        r -> r.assertThat().isEqualTo("OBSERVATEUR"));
        var autre =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Paul", "Le Goff", tilleuls, RoleOrganisation.ADMINISTRATION));
        assertThat(autre.lire("/administration/personnes")).bodyText().contains("jeton d’API");
        assertThat(autre.envoyer(revocation(autre, "/administration/jetons"))).hasStatus(303);
        assertThat(logiciel.lire(MOI)).hasStatus(401);
        assertThat(autre.lire("/administration/personnes"))
                .bodyText()
                .doesNotContain("jeton d’API");
    }

    @Test
    void un_jeton_d_organisation_ne_peut_pas_l_administrer() {
        var page = connecter(RoleOrganisation.ADMINISTRATION);
        page.lire("/administration/jetons");
        assertThat(deLOrganisation(page, "ADMINISTRATION"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le rôle");
    }

    @Test
    void nul_ne_voit_ni_ne_revoque_le_jeton_d_un_autre() {
        var marie = connecter(RoleOrganisation.PROFESSIONNEL);
        marie.lire("/compte/jetons");
        var logiciel = UnLogiciel.qui(mvc, personnel(marie));
        var revocation = revocation(marie, "/compte/jetons");
        var chef =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Paul", "Le Goff", tilleuls, RoleOrganisation.ADMINISTRATION));
        chef.lire("/administration/jetons");
        assertThat(chef.envoyer(revocation)).hasStatus(404);
        assertThat(chef.envoyer(revocation.replace("/compte/", "/administration/"))).hasStatus(404);
        assertThat(logiciel.lire(MOI)).hasStatus(200);
    }

    @Test
    void une_saisie_incomplete_dit_tout_ce_qui_manque() {
        var page = connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/compte/jetons");
        assertThat(page.envoyer("/compte/jetons"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez un nom", "au moins une chose", "jusqu’à quand");
    }

    @Test
    void une_adresse_inconnue_est_un_probleme_et_non_une_page() {
        var page = connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/compte/jetons");
        var logiciel = UnLogiciel.qui(mvc, personnel(page));
        for (var adresse : new String[] {"/api/v1/rien", "/api/v1/organisations/999999999"})
            assertThat(logiciel.lire(adresse))
                    .hasStatus(404)
                    .hasContentType("application/problem+json")
                    .bodyJson()
                    .hasPathSatisfying("$.code", c -> c.assertThat().isEqualTo("INTROUVABLE"));
        assertThat(logiciel.lire("/api/v1/organisations/abc")).hasStatus(400);
        assertThat(logiciel.lire("/api/v1/annuaire?taille=5000")).hasStatus(400);
    }

    @Test
    void la_description_openapi_et_sa_page_disent_chaque_adresse() {
        assertThat(mvc.get().uri("/api/openapi.json"))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.openapi", o -> o.assertThat().asString().startsWith("3.1"))
                .hasPathSatisfying(
                        "$.paths['/api/v1/annuaire'].get['x-portee']",
                        p -> p.assertThat().isEqualTo("annuaire:lire"))
                .hasPathSatisfying(
                        "$.components.schemas.PassageDeConvention.properties.transition.enum",
                        t ->
                                t.assertThat()
                                        .asArray()
                                        .contains("OUVRIR_RELECTURE", "SUSPENDRE", "ARCHIVER")
                                        .doesNotContain("SCELLER", "EXPIRER"));
        assertThat(new Navigation(mvc).lire("/api"))
                .hasStatus(200)
                .bodyText()
                .contains("/api/v1/echeances", "annuaire:lire", "PORTEE_INSUFFISANTE");
    }

    /// What a convention may become is no list that grows.
    @Test
    void toute_liste_se_lit_page_apres_page() {
        var description =
                JsonPath.parse(Navigation.texte(mvc.get().uri("/api/openapi.json").exchange()));
        Map<String, Map<String, Object>> chemins = description.read("$.paths");
        var sans = new TreeSet<String>();
        var listes = new TreeSet<String>();
        for (var chemin : chemins.keySet()) {
            if (!chemins.get(chemin).containsKey("get")) continue;
            var base = "$.paths['" + chemin + "'].get";
            List<String> rendus = description.read(base + "..['$ref']");
            if (rendus.stream().noneMatch(r -> r.contains("/PageDeListe"))) continue;
            listes.add(chemin);
            List<String> parametres = description.read(base + ".parameters[*].name");
            if (!parametres.containsAll(List.of("suite", "taille"))) sans.add(chemin);
        }
        assertThat(listes).contains("/api/v1/conventions/{id}/documents");
        assertThat(sans).containsExactly("/api/v1/conventions/{id}/passages");
    }

    /// Two of one name would be described as one.
    @Test
    void chaque_objet_decrit_a_son_propre_nom() {
        var noms =
                new ClassFileImporter()
                        .importPackages("fr.unisson.api.web").stream()
                                .filter(c -> c.isRecord() && !c.getName().contains("PageApi"))
                                .map(c -> nomDecrit(c.reflect()))
                                .toList();
        assertThat(noms).contains("ConventionEnListe", "DocumentLu").doesNotHaveDuplicates();
        assertThat(mvc.get().uri("/api/openapi.json"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.paths['/api/v1/conventions'].get..['$ref']",
                        r ->
                                r.assertThat()
                                        .asArray()
                                        .contains(
                                                "#/components/schemas/PageDeListeConventionEnListe"))
                .hasPath("$.components.schemas.ConventionEnListe.properties.provenance")
                .hasPath("$.components.schemas.ActionEnListe.properties.pour");
    }

    private static String nomDecrit(Class<?> type) {
        var dit = type.getDeclaredAnnotation(Schema.class);
        return dit == null ? type.getSimpleName() : dit.name();
    }

    private Navigation connecter(RoleOrganisation role) {
        return personnages.connecter(mvc, personnages.membre("Marie", "Dupont", tilleuls, role));
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult personnel(
            Navigation page) {
        return page.envoyer(
                "/compte/jetons", "nom", "Logiciel", "portees", "ANNUAIRE_LIRE", "duree", "UN_AN");
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult deLOrganisation(
            Navigation page, String role) {
        return page.envoyer(
                "/administration/jetons",
                "nom",
                "Logiciel",
                "role",
                role,
                "portees",
                "ANNUAIRE_LIRE",
                "duree",
                "UN_AN");
    }

    private static String revocation(Navigation page, String base) {
        var trouve =
                Pattern.compile(base + "/\\d+/revocation")
                        .matcher(Navigation.texte(page.lire(base)));
        assertThat(trouve.find()).isTrue();
        return trouve.group();
    }
}
