package fr.unisson.api;

import static fr.unisson.api.LogicielsDeTest.code;
import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.NouvelleDecision;
import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class InstancesApiTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired Seances seances;
    @Autowired OrdresDuJour ordres;
    @Autowired Decisions decisions;

    UneInstanceQuiSeReunit cvs;
    private InstanceId instance = new InstanceId(0);
    private ReunionId reunion = new ReunionId(0);

    @BeforeEach
    void uneInstanceQuiADecide() {
        cvs = new UneInstanceQuiSeReunit(personnages);
        var secretaire = cvs.acteur(cvs.secretaire);
        instance = secretaire.executer(() -> cvs.fonder(instances, sieges, Quorum.AUCUN));
        reunion = secretaire.executer(() -> fait(reunions.planifier(instance, cvs.aujourdhui())));
        secretaire.executer(() ->
                fait(
                        reunions.planifier(
                                instance,
                                new NouvelleReunion(
                                        "",
                                        cvs.jour.plusMonths(3).atTime(14, 0),
                                        90,
                                        "Salle du jardin",
                                        ""))));
        secretaire.executer(() ->
                fait(ordres.ajouter(reunion, NouveauPoint.de("Le jardin", NaturePoint.DECISION))));
        secretaire.executer(
                () -> fait(reunions.convoquer(reunion, reunions.lire(reunion).version())));
        secretaire.executer(() -> fait(seances.ouvrir(reunion, reunions.lire(reunion).version())));
        secretaire.executer(() ->
                fait(
                        decisions.prendre(
                                reunion, null, NouvelleDecision.de("Ouvrir le jardin le soir"))));
    }

    @Test
    void une_instance_se_lit_avec_ses_membres_ses_reunions_et_ses_decisions() {
        var logiciel = logiciel(cvs.elue);
        assertThat(logiciel.lire("/api/v1/instances?organisation=" + cvs.organisation))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying(
                        "$.elements[0].nom", n -> n.assertThat().isEqualTo("CVS des Réunions"))
                .hasPathSatisfying("$.elements[0].membres", n -> n.assertThat().isEqualTo(3));
        assertThat(logiciel.lire(adresse())).hasStatus(200).headers().containsHeader("ETag");
        assertThat(logiciel.lire(adresse()))
                .bodyJson()
                .hasPathSatisfying("$.nature", n -> n.assertThat().isEqualTo("CVS"))
                .hasPathSatisfying("$.reunionsParAn", n -> n.assertThat().isEqualTo(4))
                .hasPathSatisfying(
                        "$.porteurs[0].nom", n -> n.assertThat().isEqualTo("EHPAD des réunions"));
        assertThat(logiciel.lire(adresse() + "/decisions"))
                .bodyJson()
                .extractingPath("$.elements[0].texte")
                .isEqualTo("Ouvrir le jardin le soir");
        assertThat(logiciel.lire("/api/v1/reunions/" + reunion))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.etat", e -> e.assertThat().isEqualTo("EN_SEANCE"))
                .hasPathSatisfying("$.lieu", l -> l.assertThat().isEqualTo("Salle du jardin"))
                .hasPathSatisfying(
                        "$.decisions[0].texte",
                        t -> t.assertThat().isEqualTo("Ouvrir le jardin le soir"))
                .doesNotHavePath("$.decisions[0].positions");
    }

    @Test
    void les_reunions_se_lisent_entre_deux_jours_et_page_apres_page() {
        var logiciel = logiciel(cvs.elue);
        var liste = adresse() + "/reunions";
        assertThat(logiciel.lire(liste))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(2);
        assertThat(logiciel.lire(liste + "?du=" + cvs.jour.plusDays(1)))
                .bodyJson()
                .hasPathSatisfying("$.elements.length()", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.elements[0].etat", e -> e.assertThat().isEqualTo("PLANIFIEE"));
        assertThat(logiciel.lire(liste + "?taille=1"))
                .bodyJson()
                .hasPathSatisfying("$.suite", s -> s.assertThat().isEqualTo(reunion.toString()));
        assertThat(logiciel.lire(liste + "?taille=1&suite=" + reunion))
                .bodyJson()
                .hasPathSatisfying("$.elements.length()", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.elements[0].etat", e -> e.assertThat().isEqualTo("PLANIFIEE"))
                .doesNotHavePath("$.suite");
    }

    @Test
    void les_membres_se_lisent_page_apres_page() {
        var membres = adresse() + "/membres";
        assertThat(logiciel(cvs.elue).unParUn(membres, "nom"))
                .contains("Marcel Aubin")
                .containsExactlyElementsOf(
                        cvs.acteur(cvs.elue)
                                .executer(() ->
                                        sieges.lister(instance).stream().map(Siege::nom).toList()));
        code(logiciel(cvs.elue).lire(membres + "?taille=0"), 400, "ILLISIBLE");
    }

    @Test
    void les_adresses_des_membres_ne_se_disent_qu_a_qui_tient_l_instance() {
        var membres = adresse() + "/membres";
        assertThat(logiciel(cvs.elue).lire(membres))
                .hasStatus(200)
                .bodyText()
                .contains("Marcel Aubin")
                .doesNotContain("@exemple.fr");
        assertThat(logiciel(cvs.secretaire).lire(membres))
                .bodyText()
                .contains("marcel." + instance + "@exemple.fr");
    }

    @Test
    void une_autre_organisation_n_en_lit_rien() {
        var dehors =
                logiciel(
                        personnages.membre(
                                "Denis",
                                "Dehors",
                                personnages.organisation("Clinique du Pré"),
                                RoleOrganisation.DIRECTION));
        for (var adresse :
                List.of(
                        adresse(),
                        adresse() + "/membres",
                        adresse() + "/reunions",
                        adresse() + "/decisions",
                        "/api/v1/reunions/" + reunion))
            code(dehors.lire(adresse), 404, "INTROUVABLE");
        assertThat(dehors.lire("/api/v1/instances?organisation=" + cvs.organisation))
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(0);
        code(
                new LogicielsDeTest(mvc, personnages, jetons, sessions)
                        .pour(cvs.elue, Portee.ACTIONS_LIRE)
                        .lire(adresse()),
                403,
                "PORTEE_INSUFFISANTE");
    }

    private String adresse() {
        return "/api/v1/instances/" + instance;
    }

    private UnLogiciel logiciel(CompteId qui) {
        return new LogicielsDeTest(mvc, personnages, jetons, sessions)
                .pour(qui, Portee.INSTANCES_LIRE);
    }
}
