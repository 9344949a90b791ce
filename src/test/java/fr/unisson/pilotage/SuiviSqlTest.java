package fr.unisson.pilotage;

import static fr.unisson.pilotage.domaine.TransitionPromesse.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.echeances.MarquesDeTest;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.ObjetsDeDecision;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.EtatContestation;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.TransitionContestation;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class SuiviSqlTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 3, 31);
    private static final Duree DUREE =
            new Duree(
                    ModePriseEffet.DERNIERE_SIGNATURE,
                    null,
                    null,
                    36,
                    ModeRenouvellement.EXPRES,
                    null,
                    null,
                    3,
                    true);

    @Autowired OuvertureDuSuivi ouverture;
    @Autowired Promesses promesses;
    @Autowired Contestations contestations;
    @Autowired ObjetsDeDecision objets;
    @Autowired LiensAvecLesPlans liens;
    @Autowired Actions actions;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void l_entree_en_vigueur_cree_ce_que_le_texte_promet() {
        essai(c -> {
            var toutes = promesses.lister(c.id());
            assertThat(toutes)
                    .extracting(PromesseVue::enonce)
                    .containsExactly(
                            "Ouvrir l’ergothérapeute",
                            "Tenir le registre",
                            "Être aimables",
                            "Analyser chaque chute");
            assertThat(toutes)
                    .extracting(PromesseVue::partie)
                    .containsExactly(c.partie(0), c.partie(1), null, null);
            assertThat(toutes)
                    .extracting(PromesseVue::qui)
                    .containsExactly("Partie 1", "Partie 2", "À attribuer", "Toutes les parties");
            assertThat(toutes.getFirst().prochainPoint()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(toutes.getLast().genre()).isEqualTo(GenrePromesse.OBJECTIF);
            assertThat(toutes.getLast().texte().cible()).isEqualTo("90 %");
        });
    }

    @Test
    void recommencer_n_ajoute_rien_et_un_avenant_n_ajoute_que_le_nouveau() {
        essai(c -> {
            ouverture.rattraper();
            assertThat(promesses.lister(c.id())).hasSize(4);
            TexteQuiPromet.engagements(
                    db,
                    c.cle(),
                    "Partie 1",
                    "Ouvrir l’ergothérapeute",
                    "Partie 2",
                    "Former un relais");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            assertThat(promesses.lister(c.id()))
                    .hasSize(5)
                    .filteredOn(p -> p.enonce().equals("Former un relais"))
                    .extracting(PromesseVue::rang)
                    .containsExactly(4);
        });
    }

    @Test
    void un_suivi_ouvert_n_est_pas_relu_un_suivi_incomplet_l_est() {
        essai(c -> {
            assertThat(ouverture.rattraper()).isZero();
            assertThat(Requetes.compter(ouverture::rattraper))
                    .as("to open, to complete")
                    .isEqualTo(2);
        });
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    ouverture.rattraper();
                    var c = ConventionEnVigueur.depuis(db, 2, EFFET, DUREE);
                    TexteQuiPromet.objectif(db, c.cle(), "Analyser chaque chute", "Le comité");
                    db.sql(
                                    "insert into suivi_convention (convention_id, ouvert_le) values (:c, now())")
                            .param("c", c.cle())
                            .update();
                    assertThat(ouverture.rattraper()).isOne();
                    assertThat(ouverture.rattraper()).isZero();
                });
    }

    @Test
    void seule_la_partie_qui_s_est_engagee_fait_le_point() {
        essai(c -> {
            var p = premiere(c);
            en(c.enReferent(1), () -> assertThat(code(point(p, TENIR))).isEqualTo(Motif.ROLE));
            en(c.enAnimateur(), () -> assertThat(code(point(p, TENIR))).isEqualTo(Motif.ROLE));
            en(c.enSignataire(0), () -> assertThat(code(point(p, TENIR))).isEqualTo(Motif.ROLE));
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(point(p, POURSUIVRE).estFait()).isTrue();
                        var apres = promesses.lire(p.id());
                        assertThat(apres.etat()).isEqualTo(EtatPromesse.EN_COURS);
                        assertThat(apres.avancement()).isEqualTo(40);
                        assertThat(apres.note()).isEqualTo("Trois séances");
                        assertThat(apres.prochainPoint()).isAfter(LocalDate.of(2026, 6, 30));
                        assertThat(point(p, TENIR)).isEqualTo(Resultat.depasse());
                        assertThat(point(apres, TENIR).estFait()).isTrue();
                        assertThat(promesses.histoire(p.id()))
                                .extracting(PassageDePromesse::vers)
                                .containsExactly(EtatPromesse.TENU, EtatPromesse.EN_COURS);
                    });
        });
    }

    @Test
    void la_base_refuse_aussi_le_point_d_une_autre_partie() {
        essai(c -> {
            var p = premiere(c);
            en(
                    c.enReferent(1),
                    () ->
                            assertThat(
                                            db.sql("update promesse set note = 'X' where id = :id")
                                                    .param("id", p.id().valeur())
                                                    .update())
                                    .isZero());
            assertThatThrownBy(() ->
                            en(c.enReferent(1), () -> ecrireHistoire(p, c.compteDuReferent(1))))
                    .hasStackTraceContaining("policy for table \"promesse_historique\"");
        });
    }

    @Test
    void la_base_refuse_qu_on_invente_une_promesse() {
        essai(c -> {
            assertThatThrownBy(() -> en(c.enAnimateur(), () -> inventer(c)))
                    .hasStackTraceContaining("policy for table \"promesse\"");
        });
    }

    @Test
    void personne_n_efface_l_histoire() {
        essai(c -> {
            point(c, premiere(c));
            assertThatThrownBy(() -> db.sql("delete from promesse_historique").update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void qui_n_est_pas_de_la_convention_ne_lit_rien() {
        essai(c -> {
            point(c, premiere(c));
            en(
                    Acteur.compte(999_999_999, "Ailleurs", Set.of(999_999_999L)),
                    () -> {
                        for (var table :
                                List.of("promesse", "promesse_historique", "suivi_convention")) {
                            assertThat(
                                            db.sql("select count(*) from " + table)
                                                    .query(Long.class)
                                                    .single())
                                    .as(table)
                                    .isZero();
                        }
                        assertThatThrownBy(() -> promesses.lister(c.id()))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    @Test
    void une_autre_partie_conteste_et_le_comite_conclut() {
        essai(c -> {
            var p = premiere(c);
            en(
                    c.enReferent(1),
                    () ->
                            assertThat(code(contestations.contester(p.id(), "Non")))
                                    .isEqualTo("RIEN_DIT"));
            point(c, p);
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(code(contestations.contester(p.id(), "Non")))
                                    .isEqualTo(Motif.ROLE));
            en(
                    c.enReferent(1),
                    () -> {
                        assertThat(code(contestations.contester(p.id(), " ")))
                                .isEqualTo(Motif.SANS_MOTIF);
                        assertThat(contestations.contester(p.id(), "Deux absences").estFait())
                                .isTrue();
                        assertThat(code(contestations.contester(p.id(), "Encore")))
                                .isEqualTo("DEJA");
                        assertThat(code(conclure(p))).isEqualTo(Motif.ROLE);
                    });
            assertThat(promesses.lire(p.id()).contestee()).isTrue();
            assertThat(devoirs(p)).contains("conclure");
            en(c.enAnimateur(), () -> assertThat(conclure(p).estFait()).isTrue());
            assertThat(promesses.lire(p.id()).contestee()).isFalse();
            assertThat(contestations.lister(p.id()))
                    .singleElement()
                    .satisfies(x -> {
                        assertThat(x.etat()).isEqualTo(EtatContestation.CLOSE);
                        assertThat(x.conclusion()).isEqualTo("On recommence");
                        assertThat(x.acte()).isEqualTo("Réunion du 4 mars");
                    });
            assertThat(devoirs(p)).containsExactly("faire-le-point");
        });
    }

    @Test
    void le_comite_repositionne_en_citant_son_acte_et_l_ancien_enonce_reste() {
        essai(c -> {
            var p = premiere(c);
            var dits =
                    new Dits("Trop loin", null, new Acte("Avenant n° 1", null), "Prêter la salle");
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(code(promesses.franchir(p.id(), 1, REPOSITIONNER, dits)))
                                    .isEqualTo(Motif.ROLE));
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(
                                        code(
                                                promesses.franchir(
                                                        p.id(), 1, REPOSITIONNER, Dits.de("Oui"))))
                                .isEqualTo("ACTE_CITE");
                        promesses.franchir(p.id(), 1, REPOSITIONNER, dits);
                    });
            var apres = promesses.lire(p.id());
            assertThat(apres.enonce()).isEqualTo("Prêter la salle");
            assertThat(apres.texte().enonce()).isEqualTo("Ouvrir l’ergothérapeute");
            assertThat(promesses.histoire(p.id()).getFirst().acte()).isEqualTo("Avenant n° 1");
        });
    }

    /// Without any role in the convention: the seat says it. The decision then names what it moved.
    @Test
    void qui_preside_par_son_siege_repositionne_et_la_decision_le_dit() {
        essai(c -> {
            var p = premiere(c);
            long decision = decisionDuComite(c);
            var dits =
                    new Dits(
                            "Trop loin",
                            null,
                            new Acte("Décision C 2026-001", decision),
                            "Prêter la salle");
            en(
                    c.enSecretaire(1),
                    () -> {
                        assertThat(promesses.franchir(p.id(), 1, REPOSITIONNER, dits).estFait())
                                .isTrue();
                        assertThat(objets.lister(new DecisionId(decision)))
                                .singleElement()
                                .satisfies(o -> {
                                    assertThat(o.nom())
                                            .isEqualTo("Repositionné\u00a0: Prêter la salle");
                                    assertThat(o.lien())
                                            .isEqualTo(
                                                    "/conventions/"
                                                            + c.cle()
                                                            + "/engagements/"
                                                            + p.id().valeur());
                                });
                    });
        });
    }

    /// Taken by a committee that the secretary of the second party presides by their seat.
    private long decisionDuComite(ConventionEnVigueur c) {
        return db.sql(
                        """
                        with i as (
                          insert into instance (organisation_id, nom, nature, decide)
                          values (:o, 'Comité ' || gen_random_uuid(), 'COPIL', true) returning id),
                        a as (
                          insert into convention_instance (convention_id, instance_id, attachee_le)
                          select :c, id, now() from i),
                        s as (
                          insert into siege (instance_id, place, college, fonction, compte_id,
                            designation, debut, cree_le)
                          select id, 1, 'PROFESSIONNELS', 'PRESIDENCE', :compte, 'NOMINATION',
                                 '2020-01-01', now() from i)
                        insert into instance_decision (instance_id, annee, rang, numero, etat, etat_le,
                          texte, prise_le)
                        select id, 2026, 1, 'C 2026-001', 'FAITE', now(), 'Repositionner', '2026-01-05'
                          from i returning id
                        """)
                .param("c", c.cle())
                .param("o", c.organisationDAnimation())
                .param("compte", c.enSecretaire(1).compte())
                .query(Long.class)
                .single();
    }

    @Test
    void l_animateur_attribue_ce_que_le_texte_ne_nomme_pas() {
        essai(c -> {
            var p = promesses.lister(c.id()).get(2);
            assertThat(devoirs(p)).containsExactly("attribuer");
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(code(promesses.attribuer(p.id(), 1, c.partie(0))))
                                    .isEqualTo(Motif.ROLE));
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(code(promesses.attribuer(p.id(), 1, 999_999L)))
                                .isEqualTo("PARTIE");
                        assertThat(promesses.attribuer(p.id(), 1, c.partie(1)).estFait()).isTrue();
                    });
            assertThat(promesses.lire(p.id()).qui()).isEqualTo("Partie 2");
            assertThat(devoirs(p)).containsExactly("faire-le-point");
        });
    }

    @Test
    void une_convention_finie_ne_bouge_plus() {
        essai(c -> {
            var p = premiere(c);
            db.sql("update convention set etat = 'EXPIREE' where id = :c")
                    .param("c", c.cle())
                    .update();
            en(
                    c.enReferent(0),
                    () -> assertThat(code(point(p, POURSUIVRE))).isEqualTo("CONVENTION_ENGAGEE"));
        });
    }

    @Test
    void l_action_reliee_ne_se_montre_aux_autres_que_par_quatre_valeurs_confirmees() {
        essai(c -> {
            var p = premiere(c);
            var organisation = new OrganisationId(c.organisation(0));
            en(
                    c.enReferent(0),
                    () -> {
                        var action = proposer(organisation);
                        assertThat(code(liens.lier(p.id(), action, false)))
                                .isEqualTo("CONSENTEMENT");
                        assertThat(liens.lier(p.id(), action, true).estFait()).isTrue();
                        assertThat(liens.reflet(p.id())).isEmpty();
                        var proposition = liens.proposition(p).orElseThrow();
                        assertThat(liens.confirmer(p.id(), "autre chose"))
                                .isEqualTo(Resultat.depasse());
                        assertThat(liens.confirmer(p.id(), proposition.empreinte()).estFait())
                                .isTrue();
                        assertThat(liens.proposition(promesses.lire(p.id()))).isEmpty();
                    });
            en(
                    c.enReferent(1),
                    () -> {
                        assertThat(liens.reflet(p.id()).orElseThrow().titre())
                                .isEqualTo("Former les équipes");
                        assertThat(liens.action(p.id())).isEmpty();
                        assertThat(liens.proposition(p)).isEmpty();
                        for (var table : List.of("action", "promesse_lien", "action_origine")) {
                            assertThat(
                                            db.sql("select count(*) from " + table)
                                                    .query(Long.class)
                                                    .single())
                                    .as(table)
                                    .isZero();
                        }
                        assertThat(
                                        db.sql("select * from promesse_reflet")
                                                .query()
                                                .singleRow()
                                                .keySet())
                                .containsExactlyInAnyOrder(
                                        "promesse_id",
                                        "convention_id",
                                        "rang",
                                        "titre",
                                        "etat",
                                        "avancement",
                                        "au");
                        assertThat(code(liens.delier(p.id()))).isEqualTo(Motif.ROLE);
                    });
        });
    }

    /// What was told of it stays beside the former words; it is confirmed anew for the new ones.
    @Test
    void l_action_reliee_suit_l_engagement_qu_un_avenant_redit_et_se_delie_de_celui_qu_il_retire() {
        essai(c -> {
            var p = premiere(c);
            var liees = new java.util.ArrayList<fr.unisson.actions.ActionId>();
            en(
                    c.enReferent(0),
                    () -> {
                        liees.add(proposer(new OrganisationId(c.organisation(0))));
                        liens.lier(p.id(), liees.getFirst(), true);
                    });
            var partie = p.texte().partieDite();
            TexteQuiPromet.engagements(db, c.cle(), partie, p.enonce() + " sans délai");
            ouverture.reprendre(c.id(), "Avenant n° 1");
            var suite =
                    promesses.lister(c.id()).stream()
                            .filter(x -> p.id().equals(x.succedeA()))
                            .findFirst()
                            .orElseThrow();
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(liens.action(suite.id()).orElseThrow().id())
                                .isEqualTo(liees.getFirst());
                        assertThat(liens.action(p.id())).isEmpty();
                    });
            en(c.enReferent(1), () -> assertThat(liens.reflet(suite.id())).isEmpty());
            TexteQuiPromet.engagements(db, c.cle(), partie, "Tout autre chose");
            ouverture.reprendre(c.id(), "Avenant n° 2");
            en(c.enReferent(0), () -> assertThat(liens.action(suite.id())).isEmpty());
        });
    }

    @Test
    void rien_n_est_dit_en_silence_et_l_accord_se_reprend() {
        essai(c -> {
            var p = premiere(c);
            en(
                    c.enReferent(0),
                    () -> {
                        var action = proposer(new OrganisationId(c.organisation(0)));
                        liens.lier(p.id(), action, true);
                        assertThat(devoirs(p)).contains("confirmer");
                        var dite = liens.proposition(p).orElseThrow().empreinte();
                        assertThat(liens.ecarter(p.id(), dite).estFait()).isTrue();
                        assertThat(liens.proposition(p)).isEmpty();
                        db.sql("update action set avancement = 50 where id = :a")
                                .param("a", action.valeur())
                                .update();
                        assertThat(liens.reflet(p.id())).isEmpty();
                        var suite = liens.proposition(p).orElseThrow();
                        assertThat(suite.avancement()).isEqualTo(50);
                        liens.confirmer(p.id(), suite.empreinte());
                        assertThat(promesses.lire(p.id()).avancement()).isEqualTo(50);
                        liens.delier(p.id());
                        assertThat(liens.reflet(p.id())).isEmpty();
                        assertThat(devoirs(p)).doesNotContain("confirmer");
                    });
        });
    }

    @Test
    void ce_que_le_plan_a_de_nouveau_se_propose_au_passage_suivant() {
        essai(c -> {
            var p = premiere(c);
            var action = new ArrayList<ActionId>();
            en(
                    c.enReferent(0),
                    () -> {
                        action.add(proposer(new OrganisationId(c.organisation(0))));
                        liens.lier(p.id(), action.getFirst(), true);
                        liens.ecarter(p.id(), liens.proposition(p).orElseThrow().empreinte());
                    });
            MarquesDeTest.toutEstVu(db, LiensAvecLesPlans.TRAVAIL);
            assertThat(Requetes.compter(() -> assertThat(liens.actualiser()).isZero()))
                    .as("the day, the marks")
                    .isEqualTo(2);
            assertThat(devoirs(p)).doesNotContain("confirmer");

            en(
                    c.enReferent(0),
                    () -> {
                        db.sql("update action set avancement = 50 where id = :a")
                                .param("a", action.getFirst().valeur())
                                .update();
                        // Another action, that nobody joined.
                        proposer(new OrganisationId(c.organisation(0)));
                    });
            assertThat(MarquesDeTest.lire(db, LiensAvecLesPlans.TRAVAIL))
                    .containsExactly(p.id().valeur());
            assertThat(liens.actualiser()).isOne();
            assertThat(devoirs(p)).contains("confirmer");
            assertThat(liens.actualiser()).isZero();

            en(
                    c.enReferent(0),
                    () ->
                            db.sql(
                                            "insert into action_etape (action_id, libelle) values (:a, 'Essai')")
                                    .param("a", action.getFirst().valeur())
                                    .update());
            assertThat(liens.actualiser()).as("a step").isOne();
            MarquesDeTest.toutEtaitVuHier(db, LiensAvecLesPlans.TRAVAIL);
            assertThat(liens.actualiser()).isPositive();
        });
    }

    /// The work is done: the commitment is held, the objective may still not be reached.
    @Test
    void une_action_realisee_propose_tenu_pour_un_engagement_et_rien_pour_un_objectif() {
        essai(c -> {
            var engagement = premiere(c);
            var objectif = promesses.lister(c.id()).getLast();
            en(c.enAnimateur(), () -> promesses.attribuer(objectif.id(), 1, c.partie(0)));
            en(
                    c.enReferent(0),
                    () -> {
                        for (var p : List.of(engagement, promesses.lire(objectif.id()))) {
                            var action = proposer(new OrganisationId(c.organisation(0)));
                            liens.lier(p.id(), action, true);
                            db.sql("update action set etat = 'REALISEE' where id = :a")
                                    .param("a", action.valeur())
                                    .update();
                            assertThat(liens.proposition(p).orElseThrow().point())
                                    .isEqualTo(p.equals(engagement) ? TENIR : null);
                        }
                    });
        });
    }

    private ActionId proposer(OrganisationId organisation) {
        var resultat =
                actions.proposer(
                        organisation,
                        ContenuAction.de("Former les équipes", "", Priorite.P2),
                        List.of());
        assertThat(resultat.estFait()).isTrue();
        return ((Resultat.Fait<ActionId>) resultat).valeur();
    }

    private void point(ConventionEnVigueur c, PromesseVue p) {
        en(c.enReferent(0), () -> assertThat(point(p, POURSUIVRE).estFait()).isTrue());
    }

    private Resultat<EtatPromesse> point(PromesseVue p, TransitionPromesse transition) {
        return promesses.franchir(
                p.id(),
                p.version(),
                transition,
                new Dits("Trois séances", transition == POURSUIVRE ? 40 : null, Acte.AUCUN, null));
    }

    private Resultat<EtatContestation> conclure(PromesseVue p) {
        var c = contestations.lister(p.id()).getFirst();
        return contestations.franchir(
                p.id(),
                c.id(),
                c.version(),
                TransitionContestation.CONCLURE,
                "On recommence",
                new Acte("Réunion du 4 mars", null));
    }

    private void ecrireHistoire(PromesseVue p, long compte) {
        db.sql(
                        """
                        insert into promesse_historique (promesse_id, convention_id, version,
                          transition, de, vers, role, partie_id, compte_id, le)
                        values (:p, :c, 2, 'TENIR', 'A_DEMARRER', 'TENU', 'PORTEUR', :q, :a, now())
                        """)
                .param("p", p.id().valeur())
                .param("c", p.convention().valeur())
                .param("q", p.partie())
                .param("a", compte)
                .update();
    }

    private void inventer(ConventionEnVigueur c) {
        db.sql(
                        """
                        insert into promesse (convention_id, genre, rang, enonce, etat, etat_le,
                          cree_le)
                        values (:c, 'ENGAGEMENT', 99, 'X', 'A_DEMARRER', now(), now())
                        """)
                .param("c", c.cle())
                .update();
    }

    private List<String> devoirs(PromesseVue p) {
        return db.sql(
                        """
                        select distinct verbe from echeance
                         where module = 'pilotage' and objet_type = 'promesse'
                           and objet_id = :p and levee_le is null
                         order by verbe
                        """)
                .param("p", p.id().valeur())
                .query(String.class)
                .list();
    }

    private PromesseVue premiere(ConventionEnVigueur c) {
        return promesses.lister(c.id()).getFirst();
    }

    private void en(Acteur acteur, Runnable geste) {
        acteurs.devenir(acteur, geste);
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().getFirst().code();
    }

    private void essai(Consumer<ConventionEnVigueur> essai) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionEnVigueur.depuis(db, 2, EFFET, DUREE);
                    TexteQuiPromet.engagements(
                            db,
                            c.cle(),
                            "PARTIE 1",
                            "Ouvrir l’ergothérapeute",
                            "Partie 2",
                            "Tenir le registre",
                            "Tout le monde",
                            "Être aimables");
                    TexteQuiPromet.objectif(db, c.cle(), "Analyser chaque chute", "Le comité");
                    ouverture.rattraper();
                    essai.accept(c);
                });
    }
}
