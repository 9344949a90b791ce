package fr.unisson.api;

import static fr.unisson.api.LogicielsDeTest.code;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Definitions;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class IndicateursApiTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired Indicateurs indicateurs;

    private OrganisationId tilleuls = new OrganisationId(0);
    private IndicateurId part = new IndicateurId(0);
    private String tous = "";

    @BeforeEach
    void definirUnIndicateur() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        tous = "/api/v1/organisations/" + tilleuls + "/indicateurs";
        var thomas =
                personnages.membre(
                        "Thomas", "Ruellan", tilleuls, RoleOrganisation.REFERENT_QUALITE);
        var tenue = new Tenue(null, null, 15, LocalDate.of(2025, 1, 1));
        part =
                personnages
                        .acteur(thomas, tilleuls)
                        .executer(() ->
                                switch (indicateurs.definir(
                                        tilleuls, "PART", tenue, Definitions.part().fin())) {
                                    case Resultat.Fait<IndicateurId>(var id) -> id;
                                    case Resultat.Refus<IndicateurId>(var motifs) ->
                                            throw new AssertionError(motifs);
                                });
    }

    @Test
    void des_valeurs_s_envoient_ensemble_et_se_relisent() {
        var logiciel = logiciel(Portee.INDICATEURS_ECRIRE);
        assertThat(
                        envoyer(
                                logiciel,
                                ligne("PART", "2025-T1", 8, 10),
                                ligne("PART", "2025-T2", 9, 10)))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.ecrites")
                .isEqualTo(2);
        assertThat(logiciel.lire("/api/v1/indicateurs/" + part + "/valeurs"))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[*].periode",
                        p -> p.assertThat().asArray().containsExactly("2025-T1", "2025-T2"))
                .hasPathSatisfying("$.elements[1].valeur", v -> v.assertThat().isEqualTo(90))
                .hasPathSatisfying(
                        "$.elements[1].origine", o -> o.assertThat().isEqualTo("IMPORT"));
        assertThat(logiciel.unParUn("/api/v1/indicateurs/" + part + "/valeurs", "periode"))
                .containsExactly("2025-T1", "2025-T2");
        assertThat(logiciel.lire("/api/v1/indicateurs/" + part + "/valeurs?du=2025-04-01"))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(1);
        assertThat(logiciel.lire(tous))
                .bodyJson()
                .extractingPath("$.elements[0].code")
                .isEqualTo("PART");
        assertThat(logiciel.lire("/api/v1/indicateurs/" + part))
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .extractingPath("$.frequence")
                .isEqualTo("TRIMESTRE");
    }

    @Test
    void une_ligne_fausse_n_ecrit_rien_et_chacune_dit_sa_place() {
        var logiciel = logiciel(Portee.INDICATEURS_ECRIRE);
        var refuse =
                envoyer(
                        logiciel,
                        ligne("PART", "2025-T1", 8, 10),
                        ligne("INCONNU", "2025-T1", 8, 10),
                        ligne("PART", "2025-03", 8, 10),
                        ligne("PART", "2025-T1", 7, 10));
        code(refuse, 422, "REFUSE");
        assertThat(refuse)
                .bodyJson()
                .hasPathSatisfying(
                        "$.erreurs[*].code",
                        c ->
                                c.assertThat()
                                        .asArray()
                                        .containsExactly("INDICATEUR", "PERIODE", "DOUBLON"))
                .hasPathSatisfying(
                        "$.erreurs[0].phrase",
                        p -> p.assertThat().asString().startsWith("valeurs[1]"));
        var horsRegle =
                envoyer(
                        logiciel,
                        ligne("PART", "2025-T1", 8, 10),
                        ligne("PART", "2025-T2", 12, 10));
        code(horsRegle, 422, "REFUSE");
        assertThat(horsRegle)
                .bodyJson()
                .extractingPath("$.erreurs[0].phrase")
                .asString()
                .startsWith("valeurs[1]");
        assertThat(logiciel.lire("/api/v1/indicateurs/" + part + "/valeurs"))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(0);
    }

    @Test
    void un_envoi_vide_ou_trop_long_est_refuse() {
        var logiciel = logiciel(Portee.INDICATEURS_ECRIRE);
        code(logiciel.appeler(HttpMethod.POST, tous + "/valeurs", "{}"), 422, "REFUSE");
        var lignes = new String[1_001];
        java.util.Arrays.fill(lignes, ligne("PART", "2025-T1", 8, 10));
        code(envoyer(logiciel, lignes), 422, "REFUSE");
    }

    @Test
    void un_indicateur_ne_se_lit_pas_d_une_autre_organisation() {
        tilleuls = personnages.organisation("Autre maison");
        var logiciel = logiciel(Portee.INDICATEURS_LIRE);
        code(logiciel.lire("/api/v1/indicateurs/" + part), 404, "INTROUVABLE");
        code(logiciel.lire("/api/v1/indicateurs/" + part + "/valeurs"), 404, "INTROUVABLE");
        assertThat(logiciel.lire(tous))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(0);
        code(envoyer(logiciel, ligne("PART", "2025-T1", 8, 10)), 403, "PORTEE_INSUFFISANTE");
    }

    private UnLogiciel logiciel(Portee portee) {
        return new LogicielsDeTest(mvc, personnages, jetons, sessions)
                .de(tilleuls, RoleOrganisation.REFERENT_QUALITE, portee);
    }

    private MvcTestResult envoyer(UnLogiciel logiciel, String... lignes) {
        return logiciel.appeler(
                HttpMethod.POST,
                tous + "/valeurs",
                "{\"valeurs\": [" + String.join(", ", lignes) + "]}");
    }

    private static String ligne(String code, String periode, int n, int d) {
        return """
        {"indicateur": "%s", "periode": "%s", "numerateur": %d, "denominateur": %d}
        """
                .formatted(code, periode, n, d);
    }
}
