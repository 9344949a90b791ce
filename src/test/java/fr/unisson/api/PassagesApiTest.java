package fr.unisson.api;

import static fr.unisson.api.LogicielsDeTest.code;
import static fr.unisson.api.LogicielsDeTest.etiquette;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import fr.unisson.evolutions.Clotures;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.UneConventionSuivie;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.reprises.UneReprise;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What another program may do to a convention in force, by the rules of its pages.
@PageTest
class PassagesApiTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired Scene scene;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired Clotures clotures;
    @Autowired ReprisesDeConventions reprises;
    @Autowired Clock horloge;

    private UneConventionSuivie suivie;
    private LocalDate jour = LocalDate.MIN;

    @BeforeEach
    void uneConventionEnVigueur() {
        jour = Dates.jourDe(horloge.instant());
        suivie = UneConventionSuivie.depuis(jour.minusMonths(3), scene, ouverture, _ -> {});
    }

    @Test
    void une_convention_se_suspend_par_une_decision_du_comite_puis_reprend_par_une_autre() {
        long premiere = decision();
        long seconde = decision();
        var logiciel = logiciel(suivie.animatrice);
        assertThat(logiciel.lire(adresse() + "/passages"))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[*].transition",
                        t -> t.assertThat().asArray().containsExactly("SUSPENDRE"))
                .hasPathSatisfying("$.elements[0].motif", m -> m.assertThat().isEqualTo(true))
                .hasPathSatisfying(
                        "$.elements[0].exigences[*].code",
                        c ->
                                c.assertThat()
                                        .asArray()
                                        .containsExactly("DECISION_DU_COMITE", "FIN_DE_SUSPENSION"))
                .hasPathSatisfying(
                        "$.elements[0].decisions[*].id",
                        d ->
                                d.assertThat()
                                        .asArray()
                                        .containsExactlyInAnyOrder((int) premiere, (int) seconde));
        var nue = franchir(logiciel, "{\"transition\": \"SUSPENDRE\"}", "\"1\"", Map.of());
        code(nue, 422, "REFUSE");
        assertThat(nue)
                .bodyJson()
                .extractingPath("$.erreurs[*].code")
                .asArray()
                .containsExactly("DECISION_DU_COMITE", "FIN_DE_SUSPENSION", "MOTIF_REQUIS");
        var corps =
                """
                {"transition": "SUSPENDRE", "decision": %d, "jusquAu": "%s", "motif": "Travaux"}
                """
                        .formatted(premiere, jour.plusDays(30));
        code(
                logiciel.appeler(HttpMethod.POST, adresse() + "/passages", corps),
                428,
                "VERSION_ABSENTE");
        code(franchir(logiciel, corps, "\"7\"", Map.of()), 412, "VERSION_PERIMEE");
        var cle = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var faite = franchir(logiciel, corps, "\"1\"", cle);
        assertThat(faite)
                .hasStatus(200)
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .extractingPath("$.etat")
                .isEqualTo("SUSPENDUE");
        assertThat(franchir(logiciel, corps, "\"1\"", cle))
                .hasStatus(200)
                .hasHeader("Idempotency-Replayed", "true");

        assertThat(logiciel.lire(adresse() + "/passages"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[*].transition",
                        t -> t.assertThat().asArray().containsExactly("REPRENDRE"))
                .hasPathSatisfying(
                        "$.elements[0].decisions[*].id",
                        d -> d.assertThat().asArray().containsExactly((int) seconde));
        var deja =
                """
                {"transition": "REPRENDRE", "decision": %d, "motif": "Travaux finis"}
                """;
        code(franchir(logiciel, deja.formatted(premiere), "\"2\"", Map.of()), 422, "REFUSE");
        assertThat(franchir(logiciel, deja.formatted(seconde), "\"2\"", Map.of()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.etat")
                .isEqualTo("EN_VIGUEUR");
    }

    @Test
    void un_passage_ne_se_demande_que_par_qui_le_tient_et_jamais_a_la_place_de_la_plateforme() {
        var suspendre =
                """
                {"transition": "SUSPENDRE", "decision": %d, "jusquAu": "%s", "motif": "Travaux"}
                """
                        .formatted(decision(), jour.plusDays(30));
        var referente = logiciel(suivie.referente);
        assertThat(referente.lire(adresse() + "/passages"))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(0);
        code(franchir(referente, suspendre, "\"1\"", Map.of()), 403, "INTERDIT");
        code(
                franchir(
                        logiciel(suivie.animatrice),
                        "{\"transition\": \"EXPIRER\", \"motif\": \"Fini\"}",
                        "\"1\"",
                        Map.of()),
                403,
                "INTERDIT");
        code(
                franchir(
                        logiciel(suivie.animatrice),
                        "{\"transition\": \"RETIRER_LA_REPRISE\", \"motif\": \"Erreur\"}",
                        "\"1\"",
                        Map.of()),
                403,
                "INTERDIT");
        code(
                franchir(
                        logiciel(suivie.animatrice),
                        "{\"transition\": \"INCONNU\"}",
                        "\"1\"",
                        Map.of()),
                400,
                "ILLISIBLE");
        var dehors =
                scene.personne(
                        "Denis", "Dehors", scene.organisation("Clinique"), "REFERENT_QUALITE");
        code(franchir(logiciel(dehors), suspendre, "\"1\"", Map.of()), 404, "INTROUVABLE");
        code(
                franchir(
                        new LogicielsDeTest(mvc, personnages, jetons, sessions)
                                .pour(
                                        new CompteId(suivie.animatrice.compte()),
                                        Portee.CONVENTIONS_LIRE),
                        suspendre,
                        "\"1\"",
                        Map.of()),
                403,
                "PORTEE_INSUFFISANTE");
    }

    @Test
    void une_convention_finie_s_archive_une_fois_son_bilan_depose() {
        scene.ecrire("update convention set etat = 'EXPIREE' where id = :c", "c", suivie.cle());
        var logiciel = logiciel(suivie.animatrice);
        var archiver = "{\"transition\": \"ARCHIVER\"}";
        var tot = franchir(logiciel, archiver, "\"1\"", Map.of());
        code(tot, 422, "REFUSE");
        assertThat(tot).bodyJson().extractingPath("$.erreurs[0].code").isEqualTo("BILAN_DEPOSE");
        var close =
                sessions.auNomDe(new CompteId(suivie.animatrice.compte()))
                        .orElseThrow()
                        .appeler(() -> clotures.clore(suivie.id, null, "Un bilan a été dit"));
        assertThat(close.motifs()).isEmpty();
        assertThat(franchir(logiciel, archiver, "\"1\"", Map.of()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.etat")
                .isEqualTo("ARCHIVEE");
    }

    @Test
    void un_import_non_confirme_se_retire_par_la_partie_qui_l_a_fait() {
        var ehpad = personnages.organisation("EHPAD Les Ormes");
        var hopital = personnages.organisation("Hôpital du Fleuve");
        var referente =
                personnages.membre("Lise", "Ormes", ehpad, RoleOrganisation.REFERENT_QUALITE);
        var autre = personnages.membre("Marc", "Fleuve", hopital, RoleOrganisation.DIRECTION);
        var reprise =
                sessions.auNomDe(referente)
                        .orElseThrow()
                        .appeler(() -> reprises.reprendre(UneReprise.de2019(ehpad, hopital), null));
        if (!(reprise instanceof Resultat.Fait<ConventionId>(var id)))
            throw new AssertionError(reprise);
        var adresse = "/api/v1/conventions/" + id;
        assertThat(logiciel(autre).lire(adresse + "/passages"))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(0);
        var logiciel = logiciel(referente);
        assertThat(logiciel.lire(adresse + "/passages"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[?(@.transition == 'RETIRER_LA_REPRISE')].exigences[*].remplie",
                        r -> r.assertThat().asArray().containsExactly(true, true));
        var retirer = "{\"transition\": \"RETIRER_LA_REPRISE\", \"motif\": \"En double\"}";
        var version = etiquette(logiciel.lire(adresse));
        code(
                logiciel.appeler(
                        HttpMethod.POST,
                        adresse + "/passages",
                        "{\"transition\": \"RETIRER_LA_REPRISE\"}",
                        Map.of("If-Match", version)),
                422,
                "REFUSE");
        assertThat(
                        logiciel.appeler(
                                HttpMethod.POST,
                                adresse + "/passages",
                                retirer,
                                Map.of("If-Match", version)))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.etat")
                .isEqualTo("RETIREE");
    }

    private MvcTestResult franchir(
            UnLogiciel logiciel, String corps, String version, Map<String, String> entetes) {
        var toutes = new HashMap<>(entetes);
        toutes.put("If-Match", version);
        return logiciel.appeler(HttpMethod.POST, adresse() + "/passages", corps, toutes);
    }

    private long decision() {
        return scene.systeme(
                """
                with i as (
                  insert into instance (organisation_id, nom, nature, decide)
                  select organisation_id, 'Comité ' || gen_random_uuid(), 'COPIL', true
                    from habilitation where compte_id = :animatrice returning id),
                a as (
                  insert into convention_instance (convention_id, instance_id, attachee_le)
                  select :c, id, now() from i)
                insert into instance_decision (instance_id, annee, rang, numero, etat, etat_le,
                  texte, prise_le)
                select id, 2026, 1, 'COPIL 2026-001', 'FAITE', now(), 'Suspendre', :jour from i
                returning id
                """,
                "c",
                suivie.cle(),
                "animatrice",
                suivie.animatrice.compte(),
                "jour",
                jour);
    }

    private String adresse() {
        return "/api/v1/conventions/" + suivie.id;
    }

    private UnLogiciel logiciel(Personne qui) {
        return logiciel(new CompteId(qui.compte()));
    }

    private UnLogiciel logiciel(CompteId qui) {
        return new LogicielsDeTest(mvc, personnages, jetons, sessions)
                .pour(qui, Portee.CONVENTIONS_ECRIRE);
    }
}
