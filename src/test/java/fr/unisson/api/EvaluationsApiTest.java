package fr.unisson.api;

import static fr.unisson.api.LogicielsDeTest.code;
import static fr.unisson.evaluations.UneEvaluation.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.Audits;
import fr.unisson.audits.ContenuAudit;
import fr.unisson.audits.NouvelAudit;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations;
import fr.unisson.audits.UneGrilleDAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.Cotations;
import fr.unisson.essms.CoteVue.Saisie;
import fr.unisson.essms.UneAutoevaluation;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.evaluations.UneEvaluation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Acteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class EvaluationsApiTest {

    private static final String EVALUATIONS = "/api/v1/evaluations";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Autoevaluations autoevaluations;
    @Autowired Cotations cotations;
    @Autowired Grilles grilles;
    @Autowired Audits audits;
    @Autowired Observations observations;

    @Test
    void une_evaluation_conjointe_ne_se_lit_qu_une_fois_cloturee_et_sans_rien_de_personne() {
        var scene = new UneEvaluation(personnages, beans).ouverte().notee();
        var logiciel = logiciel(scene.facilitateur);
        var adresse = EVALUATIONS + "/" + scene.id;
        var liste = EVALUATIONS + "?organisation=" + scene.maison;
        code(logiciel.lire(adresse), 404, "INTROUVABLE");
        scene.revelee();
        code(logiciel.lire(adresse), 404, "INTROUVABLE");
        scene.passer(TransitionEvaluation.NOTER_ENSEMBLE);
        scene.conjointe("A1", "2");
        code(logiciel.lire(adresse), 404, "INTROUVABLE");
        nombre(logiciel, liste, 0);
        scene.passer(TransitionEvaluation.CLOTURER);
        nombre(logiciel, liste, 1);
        nombre(logiciel, liste + "&archivees=true", 0);
        assertThat(logiciel.lire(adresse))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.etat", e -> e.assertThat().isEqualTo("CLOTUREE"))
                .hasPathSatisfying(
                        "$.criteres[0].colleges[0].moyenne", m -> m.assertThat().isEqualTo(3.0))
                .hasPathSatisfying("$.criteres[0].colleges[1].n", n -> n.assertThat().isEqualTo(3))
                .hasPathSatisfying("$.criteres[0].ecart", e -> e.assertThat().isEqualTo(-2.0))
                .hasPathSatisfying("$.criteres[0].conjointe", c -> c.assertThat().isEqualTo(2.0));
        code(logiciel(scene.dehors).lire(adresse), 404, "INTROUVABLE");
        nombre(logiciel(scene.dehors), liste, 0);
    }

    @Test
    void sous_trois_reponses_un_college_reste_masque() {
        var scene = new UneEvaluation(personnages, beans).ouverte();
        scene.professionnels.forEach(p -> scene.toutNoter(p, "3"));
        scene.usagers.subList(0, 2).forEach(u -> scene.toutNoter(u, "1"));
        fait(scene.noter(scene.usagers.getLast(), scene.feuille("B1"), "1"));
        scene.revelee();
        scene.passer(TransitionEvaluation.NOTER_ENSEMBLE);
        scene.conjointe("A1", "2");
        scene.passer(TransitionEvaluation.CLOTURER);
        assertThat(logiciel(scene.facilitateur).lire(EVALUATIONS + "/" + scene.id))
                .bodyJson()
                .hasPathSatisfying(
                        "$.criteres[0].colleges[1].masque", m -> m.assertThat().isEqualTo(true))
                .doesNotHavePath("$.criteres[0].colleges[1].moyenne")
                .doesNotHavePath("$.criteres[0].colleges[1].n");
    }

    @Test
    void une_auto_evaluation_ne_dit_ses_resultats_qu_une_fois_close() {
        var u = en(Acteurs.systeme(), () -> UneAutoevaluation.dans(db, personnages));
        var id =
                en(
                        u.acteur(u.referente),
                        () ->
                                fait(
                                        autoevaluations.ouvrir(
                                                u.etablissement,
                                                grilles.livree("has-essms-2022").id(),
                                                "Auto-évaluation d’essai")));
        en(u.acteur(u.soignant), () -> coter(id));
        var logiciel = logiciel(u.soignant);
        var adresse = "/api/v1/autoevaluations/" + id;
        assertThat(logiciel.lire(adresse))
                .hasStatus(200)
                .bodyJson()
                .hasPathSatisfying("$.etat", e -> e.assertThat().isEqualTo("EN_COURS"))
                .hasPathSatisfying("$.cotes", n -> n.assertThat().isEqualTo(1))
                .doesNotHavePath("$.resultats");
        assertThat(en(u.acteur(u.referente), () -> clore(id))).isEqualTo(1);
        assertThat(logiciel.lire(adresse))
                .bodyJson()
                .hasPathSatisfying(
                        "$.resultats.chapitres[*].code",
                        c -> c.assertThat().asArray().containsExactly("2", "3"))
                .hasPathSatisfying(
                        "$.resultats.chapitres[0].note", n -> n.assertThat().isEqualTo(3.0))
                .hasPathSatisfying(
                        "$.resultats.imperatifs[0].atteinte",
                        a -> a.assertThat().asString().isNotEmpty());
        nombre(logiciel, "/api/v1/organisations/" + u.organisation + "/autoevaluations", 1);
        code(logiciel(u.observatrice).lire(adresse), 404, "INTROUVABLE");
        nombre(
                logiciel(u.observatrice),
                "/api/v1/organisations/" + u.organisation + "/autoevaluations",
                0);
    }

    @Test
    void un_audit_ne_dit_ses_taux_qu_une_fois_clos() {
        var maison = personnages.organisation("Les Amandiers");
        var qualite =
                personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        var auditrice =
                personnages.membre("Awa", "Auditrice", maison, RoleOrganisation.PROFESSIONNEL);
        var dehors =
                personnages.membre(
                        "Denis",
                        "Dehors",
                        personnages.organisation("Clinique du Pré"),
                        RoleOrganisation.REFERENT_QUALITE);
        var acteur = personnages.acteur(qualite, maison);
        var debut = LocalDate.of(2027, 3, 1);
        var id =
                en(
                        acteur,
                        () -> {
                            var nouveau =
                                    NouvelAudit.de(
                                            UneGrilleDAudit.publiee(db, maison),
                                            ObjetAudite.DOSSIERS,
                                            BigDecimal.ONE,
                                            new ContenuAudit(
                                                    "Circuit du médicament",
                                                    new BigDecimal("80"),
                                                    1,
                                                    debut,
                                                    debut.plusDays(20),
                                                    Set.of(auditrice)));
                            var prepare = fait(audits.preparer(maison, nouveau));
                            passer(prepare, TransitionAudit.COMMENCER);
                            return prepare;
                        });
        en(personnages.acteur(auditrice, maison), () -> saisir(id));
        var logiciel = logiciel(qualite);
        var adresse = "/api/v1/audits/" + id;
        assertThat(logiciel.lire(adresse)).hasStatus(200).bodyJson().doesNotHavePath("$.resultats");
        en(acteur, () -> passer(id, TransitionAudit.CLORE));
        assertThat(logiciel.lire(adresse))
                .bodyJson()
                .hasPathSatisfying("$.etat", e -> e.assertThat().isEqualTo("CLOTURE"))
                .hasPathSatisfying("$.resultats.ensemble.taux", t -> t.assertThat().isEqualTo(66.7))
                .hasPathSatisfying("$.resultats.points[0].code", c -> c.assertThat().isEqualTo("A"))
                .hasPathSatisfying(
                        "$.resultats.points[0].taux.taux", t -> t.assertThat().isEqualTo(50.0));
        nombre(logiciel, "/api/v1/organisations/" + maison + "/audits?etat=CLOTURE", 1);
        nombre(logiciel, "/api/v1/organisations/" + maison + "/audits?etat=EN_COURS", 0);
        code(logiciel(dehors).lire(adresse), 404, "INTROUVABLE");
        nombre(logiciel(dehors), "/api/v1/organisations/" + maison + "/audits", 0);
    }

    private AuditId passer(AuditId id, TransitionAudit transition) {
        return fait(audits.franchir(id, audits.lire(id).version(), transition, ""));
    }

    private Long saisir(AuditId id) {
        var reponses = new HashMap<Long, Reponse>();
        var valeurs = new String[] {"OUI", "NON", "OUI"};
        var feuilles = audits.grille(audits.lire(id)).feuilles();
        for (int i = 0; i < valeurs.length; i++)
            reponses.put(feuilles.get(i).id(), new Reponse(valeurs[i], ""));
        return fait(
                observations.enregistrer(
                        id, new Observations.Saisie(null, 0, "1", "", Map.copyOf(reponses))));
    }

    /// As it stands, without rating the 330 other elements.
    private Integer clore(AutoevaluationId id) {
        return db.sql(
                        """
                        with close as (
                          update autoevaluation set etat = 'CLOTUREE', version = version + 1
                           where id = :id
                          returning id, version)
                        insert into autoevaluation_historique
                          (autoevaluation_id, version, transition, de, vers, role, le)
                        select id, version, 'CLOTURER', 'EN_COURS', 'CLOTUREE', 'RESPONSABLE', now()
                          from close
                        """)
                .param("id", id.valeur())
                .update();
    }

    private Boolean coter(AutoevaluationId id) {
        var feuille = cotations.ouvrir(id, "2.2");
        var critere = feuille.grille().parCode("2.2.1").orElseThrow();
        var element = feuille.etat().bilan().enfants(critere).getFirst();
        fait(
                cotations.coter(
                        feuille, element.id(), 0, 0, Saisie.de(Cote.C3, "Constaté en réunion")));
        return true;
    }

    private <T> T en(Acteur qui, Supplier<T> travail) {
        var transaction = new TransactionTemplate(transactions);
        return java.util.Objects.requireNonNull(
                qui.executer(() -> transaction.execute(_ -> travail.get())));
    }

    private UnLogiciel logiciel(CompteId qui) {
        return new LogicielsDeTest(mvc, personnages, jetons, sessions)
                .pour(qui, Portee.EVALUATIONS_LIRE);
    }

    private static void nombre(UnLogiciel logiciel, String adresse, int attendu) {
        assertThat(logiciel.lire(adresse))
                .as(adresse)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.elements.length()")
                .isEqualTo(attendu);
    }
}
