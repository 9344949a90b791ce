package fr.unisson.api;

import static fr.unisson.api.LogicielsDeTest.code;
import static fr.unisson.api.LogicielsDeTest.emplacement;
import static fr.unisson.api.LogicielsDeTest.etiquette;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ActionsApiTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;

    private OrganisationId tilleuls = new OrganisationId(0);
    private String plan = "";

    @BeforeEach
    void creerLOrganisation() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        plan = "/api/v1/organisations/" + tilleuls + "/actions";
    }

    @Test
    void une_action_se_propose_se_lit_se_recrit_et_avance() {
        var logiciel = logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_ECRIRE);
        var creee =
                logiciel.appeler(
                        HttpMethod.POST,
                        plan,
                        """
                        {"titre": "Revoir l’accueil", "priorite": "P2", "reference": "GED-7",
                         "origine": "Enquête de mai"}
                        """);
        assertThat(creee).hasStatus(201).bodyJson().extractingPath("$.etat").isEqualTo("PROPOSEE");
        var adresse = emplacement(creee);
        var lue = logiciel.lire(adresse);
        assertThat(lue)
                .hasStatus(200)
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .extractingPath("$.reference")
                .isEqualTo("GED-7");
        var recrite =
                logiciel.appeler(
                        HttpMethod.PATCH,
                        adresse,
                        "{\"description\": \"Avec les familles\"}",
                        Map.of("If-Match", etiquette(lue)));
        assertThat(recrite)
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying(
                        "$.description", d -> d.assertThat().isEqualTo("Avec les familles"))
                .hasPathSatisfying("$.titre", t -> t.assertThat().isEqualTo("Revoir l’accueil"));
        var validee =
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse + "/passages",
                        "{\"transition\": \"VALIDER\"}",
                        Map.of("If-Match", etiquette(recrite)));
        assertThat(validee).hasStatus(200).bodyJson().extractingPath("$.etat").isEqualTo("VALIDEE");
        assertThat(logiciel.lire(plan + "?etat=VALIDEE"))
                .bodyJson()
                .hasPathSatisfying("$.elements.length()", n -> n.assertThat().isEqualTo(1))
                .doesNotHavePath("$.suite");
    }

    @Test
    void une_version_absente_ou_perimee_ne_change_rien() {
        var logiciel = logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_ECRIRE);
        var adresse = emplacement(proposer(logiciel, "Une"));
        var corps = "{\"titre\": \"Autre\"}";
        code(logiciel.appeler(HttpMethod.PATCH, adresse, corps), 428, "VERSION_ABSENTE");
        code(
                logiciel.appeler(HttpMethod.PATCH, adresse, corps, Map.of("If-Match", "\"9\"")),
                412,
                "VERSION_PERIMEE");
        assertThat(logiciel.lire(adresse)).bodyJson().extractingPath("$.titre").isEqualTo("Une");
    }

    @Test
    void la_meme_cle_ne_cree_qu_une_action_et_rend_la_meme_reponse() {
        var logiciel = logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_ECRIRE);
        var cle = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var corps = "{\"titre\": \"Une seule fois\"}";
        var premiere = logiciel.appeler(HttpMethod.POST, plan, corps, cle);
        var seconde = logiciel.appeler(HttpMethod.POST, plan, corps, cle);
        assertThat(seconde).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(emplacement(seconde)).isEqualTo(emplacement(premiere));
        assertThat(seconde.getResponse().getContentAsByteArray())
                .isEqualTo(premiere.getResponse().getContentAsByteArray());
        code(
                logiciel.appeler(HttpMethod.POST, plan, "{\"titre\": \"Autre\"}", cle),
                422,
                "CLE_REUTILISEE");
        assertThat(logiciel.lire(plan))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(1);
    }

    @Test
    void une_creation_refusee_se_corrige_avec_la_meme_cle() {
        var logiciel = logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_ECRIRE);
        var cle = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var refusee =
                logiciel.appeler(
                        HttpMethod.POST, plan, "{\"titre\": \" \", \"avancement\": 140}", cle);
        code(refusee, 422, "REFUSE");
        assertThat(refusee).bodyJson().extractingPath("$.erreurs.length()").isEqualTo(2);
        assertThat(logiciel.appeler(HttpMethod.POST, plan, "{\"titre\": \"Bonne\"}", cle))
                .hasStatus(201);
    }

    @Test
    void les_regles_et_les_lignes_sont_celles_des_pages() {
        var ecrit = logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_ECRIRE);
        var adresse = emplacement(proposer(ecrit, "Chez nous"));
        var professionnel = logiciel(RoleOrganisation.PROFESSIONNEL, Portee.ACTIONS_ECRIRE);
        code(
                professionnel.appeler(
                        HttpMethod.POST,
                        adresse + "/passages",
                        "{\"transition\": \"VALIDER\"}",
                        Map.of("If-Match", "\"1\"")),
                403,
                "INTERDIT");
        code(
                ecrit.appeler(
                        HttpMethod.POST,
                        adresse + "/passages",
                        "{\"transition\": \"CLORE\"}",
                        Map.of("If-Match", "\"1\"")),
                409,
                "CONFLIT");
        code(
                logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_LIRE)
                        .appeler(HttpMethod.POST, plan, "{\"titre\": \"Non\"}"),
                403,
                "PORTEE_INSUFFISANTE");
        tilleuls = personnages.organisation("Autre maison");
        code(
                logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_LIRE).lire(adresse),
                404,
                "INTROUVABLE");
        assertThat(logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_LIRE).lire(plan))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(0);
    }

    @Test
    void un_corps_illisible_et_un_report_sans_raison_sont_refuses() {
        var logiciel = logiciel(RoleOrganisation.REFERENT_QUALITE, Portee.ACTIONS_ECRIRE);
        code(logiciel.appeler(HttpMethod.POST, plan, "{"), 400, "ILLISIBLE");
        code(
                logiciel.appeler(HttpMethod.POST, plan, "{\"titre\": \"A\", \"priorite\": \"P9\"}"),
                400,
                "ILLISIBLE");
        var demain = LocalDate.now(fr.unisson.socle.Dates.PARIS).plusDays(40);
        var adresse =
                emplacement(
                        logiciel.appeler(
                                HttpMethod.POST,
                                plan,
                                "{\"titre\": \"A\", \"echeance\": \"" + demain + "\"}"));
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse + "/report",
                        "{\"vers\": \"" + demain.plusDays(9) + "\"}",
                        Map.of("If-Match", "\"1\"")),
                422,
                "REFUSE");
        for (var incomplet : List.of("/passages", "/report"))
            code(
                    logiciel.appeler(
                            HttpMethod.POST,
                            adresse + incomplet,
                            "{\"motif\": \"Parce que\"}",
                            Map.of("If-Match", "\"1\"")),
                    422,
                    "REFUSE");
    }

    private MvcTestResult proposer(UnLogiciel logiciel, String titre) {
        return logiciel.appeler(HttpMethod.POST, plan, "{\"titre\": \"" + titre + "\"}");
    }

    private UnLogiciel logiciel(RoleOrganisation role, Portee portee) {
        return new LogicielsDeTest(mvc, personnages, jetons, sessions).de(tilleuls, role, portee);
    }
}
