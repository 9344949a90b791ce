package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.documents.Envoi;
import fr.unisson.evolutions.Resiliations.Acte;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.ObjetsDeDecision;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a convention pauses, ends by common accord, is replaced, closed and archived.
@SqlTest
class FinsSqlTest {

    @Autowired EffetsADate effets;
    @Autowired Suspensions suspensions;
    @Autowired Resiliations resiliations;
    @Autowired Clotures clotures;
    @Autowired ObjetsDeDecision objets;
    @Autowired Journal journal;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void sans_decision_de_son_comite_rien_n_est_suspendu() {
        essai(c ->
                acteurs.devenir(
                        c.enAnimateur(),
                        () ->
                                assertThat(
                                                suspensions
                                                        .suspendre(
                                                                c.id(),
                                                                c.version(),
                                                                1L,
                                                                aujourdhui().plusDays(30),
                                                                "Crise")
                                                        .motifs())
                                        .extracting(Motif::code)
                                        .containsExactly("DECISION_DU_COMITE")));
    }

    @Test
    void le_comite_suspend_par_une_decision_puis_reprend() {
        essai(c -> {
            long decision = decision(c);
            long autre = decision(c);
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(suspensions.decisions(c.id()))
                                .extracting(d -> d.id().valeur())
                                .containsExactlyInAnyOrder(decision, autre);
                        assertThat(decider(c, decision).estFait()).isTrue();
                        assertThat(suspensions.enCours(c.id()))
                                .hasValueSatisfying(s -> {
                                    assertThat(s.decision()).isEqualTo(decision);
                                    assertThat(s.numero()).isEqualTo("COPIL 2026-001");
                                    assertThat(s.fin()).isEqualTo(aujourdhui().plusDays(30));
                                });
                        assertThat(
                                        suspensions
                                                .reprendre(
                                                        c.id(),
                                                        c.version(),
                                                        autre,
                                                        "La crise est passée")
                                                .estFait())
                                .isTrue();
                    });
            assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
            assertThat(suspensions.enCours(c.id())).isEmpty();
        });
    }

    /// On its own page, and in the history of the convention.
    @Test
    void la_decision_et_l_histoire_disent_la_suspension() {
        essai(c -> {
            long decision = decision(c);
            acteurs.devenir(
                    c.enAnimateur(), () -> assertThat(decider(c, decision).estFait()).isTrue());
            assertThat(objets.lister(new DecisionId(decision)))
                    .singleElement()
                    .satisfies(o -> {
                        assertThat(o.rang()).isNull();
                        assertThat(o.nom()).startsWith("Suspension de la convention");
                        assertThat(o.lien()).isEqualTo("/conventions/" + c.cle() + "/fin");
                    });
            assertThat(journal.histoire("convention", c.cle(), Integer.MAX_VALUE, 10))
                    .anySatisfy(f -> {
                        assertThat(f.fait()).isEqualTo("Suspension décidée par COPIL 2026-001");
                        assertThat(f.detail()).isEqualTo("/decisions/" + decision);
                    });
        });
    }

    /// It has been carried out: it neither lifts what it decided, nor suspends again.
    @Test
    void une_decision_ne_sert_qu_une_fois() {
        essai(c -> {
            long premiere = decision(c);
            long seconde = decision(c);
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(decider(c, premiere).estFait()).isTrue();
                        assertThat(suspensions.decisions(c.id()))
                                .extracting(d -> d.id().valeur())
                                .containsExactly(seconde);
                        assertThat(code(reprendre(c, premiere))).isEqualTo("DECISION_DU_COMITE");
                        assertThat(reprendre(c, seconde).estFait()).isTrue();
                        for (long servie : List.of(premiere, seconde)) {
                            assertThat(code(decider(c, servie))).isEqualTo("DECISION_DU_COMITE");
                        }
                    });
        });
    }

    @Test
    void la_base_refuse_une_decision_deja_servie_et_qui_ne_preside_pas() {
        for (var qui : List.of("animateur", "referent")) {
            essai(c -> {
                long decision = decision(c);
                if (qui.equals("animateur")) suspendre(c, decision, aujourdhui().plusDays(1));
                assertThatThrownBy(() ->
                                acteurs.devenir(
                                        qui.equals("animateur") ? c.enAnimateur() : c.enReferent(1),
                                        () ->
                                                db.sql(
                                                                """
                                                                insert into suspension (convention_id,
                                                                  rang, debut, fin, motif,
                                                                  decision_id, compte_id, le)
                                                                values (:c, 9, now(), now(), 'X', :d,
                                                                  acteur_compte(), now())
                                                                """)
                                                        .param("c", c.cle())
                                                        .param("d", decision)
                                                        .update()))
                        .as(qui)
                        .hasStackTraceContaining("violates row-level security policy");
            });
        }
    }

    /// Whoever presides the committee by their seat suspends, without any role in the convention.
    @ParameterizedTest
    @CsvSource({"PRESIDENCE, true", "MEMBRE, false", "INVITE, false"})
    void qui_preside_le_comite_par_son_siege_suspend(String fonction, boolean attendu) {
        essai(c -> {
            var assise = c.enSecretaire(1);
            long decision = decision(c);
            asseoir(c, decision, assise.compte(), fonction);
            acteurs.devenir(
                    assise,
                    () -> {
                        assertThat(suspensions.peutDecider(c.id())).isEqualTo(attendu);
                        assertThat(decider(c, decision).estFait()).isEqualTo(attendu);
                    });
            assertThat(c.etat()).isEqualTo(attendu ? "SUSPENDUE" : "EN_VIGUEUR");
        });
    }

    /// Taken before the present period, to come, given up, or by another body: it decides nothing.
    @Test
    void une_decision_ancienne_abandonnee_ou_d_un_autre_groupe_ne_suspend_pas() {
        essai(c -> {
            var jour = aujourdhui();
            var refusees =
                    List.of(
                            decision(c, "COPIL", "FAITE", jour.minusYears(30)),
                            decision(c, "COPIL", "FAITE", jour.plusDays(1)),
                            decision(c, "COPIL", "ABANDONNEE", jour),
                            decision(c, "GROUPE_TRAVAIL", "FAITE", jour));
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(suspensions.decisions(c.id())).isEmpty();
                        for (long refusee : refusees) {
                            assertThat(code(decider(c, refusee))).isEqualTo("DECISION_DU_COMITE");
                        }
                    });
        });
    }

    @Test
    void une_suspension_finit_a_sa_date() {
        essai(c -> {
            long decision = decision(c);
            c.mettreEn("SUSPENDUE");
            suspendre(c, decision, aujourdhui());
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("SUSPENDUE");
            suspendre(c, decision, aujourdhui().minusDays(1));
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
        });
    }

    @Test
    void une_resiliation_demande_l_accord_de_chaque_partie_et_attend_sa_date() {
        essai(c -> {
            proposeeEtEchue(c);
            acteurs.devenir(
                    c.enSignataire(0),
                    () -> assertThat(resiliations.accorder(c.id(), 1).estFait()).isTrue());
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
            acteurs.devenir(
                    c.enSignataire(1),
                    () -> assertThat(resiliations.accorder(c.id(), 1).estFait()).isTrue());
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("RESILIEE");
        });
    }

    /// A party that names no signatory, as in a convention signed elsewhere, is committed by its
    /// direction; whoever has not agreed yet is asked to.
    @Test
    void sans_signataire_la_direction_accorde_et_chaque_partie_est_sollicitee() {
        essai(c -> {
            for (int rang : List.of(0, 1)) {
                c.sansSignataire(rang);
                c.sansMandat(rang);
            }
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            assertThat(proposer(c, aujourdhui().plusDays(1)).motifs().getFirst())
                                    .satisfies(m -> {
                                        assertThat(m.code()).isEqualTo(Motif.ROLE);
                                        assertThat(m.phrase()).contains("c’est à la direction");
                                    }));
            acteurs.devenir(
                    c.enSignataire(0),
                    () ->
                            assertThat(proposer(c, aujourdhui().plusDays(1)))
                                    .isEqualTo(Resultat.fait(1)));
            assertThat(sollicitees(c)).containsExactly(c.organisation(1));
            acteurs.devenir(
                    c.enSignataire(1),
                    () -> assertThat(resiliations.accorder(c.id(), 1).estFait()).isTrue());
            assertThat(sollicitees(c)).isEmpty();
        });
        essai(c -> {
            proposeeEtEchue(c);
            for (int rang : List.of(0, 1)) {
                c.sansSignataire(rang);
                c.sansMandat(rang);
                acteurs.devenir(
                        c.enSignataire(rang),
                        () -> assertThat(resiliations.accorder(c.id(), 1).estFait()).isTrue());
            }
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("RESILIEE");
        });
    }

    /// Nothing is proposed by whom the day's register of mandates does not let commit their party.
    @Test
    void sans_mandat_un_signataire_ne_propose_rien() {
        essai(c -> {
            c.sansMandat(0);
            acteurs.devenir(
                    c.enSignataire(0),
                    () -> {
                        assertThat(code(proposer(c, aujourdhui().plusDays(1)))).isEqualTo("MANDAT");
                        assertThat(resiliations.enCours(c.id())).isEmpty();
                    });
        });
    }

    private List<Long> sollicitees(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select organisation_id from echeance
                         where module = 'evolutions' and objet_id = :c and verbe = 'accorder'
                           and levee_le is null
                        """)
                .param("c", c.cle())
                .query(Long.class)
                .list();
    }

    @Test
    void avant_sa_date_une_resiliation_accordee_n_a_pas_d_effet() {
        essai(c -> {
            acteurs.devenir(c.enSignataire(0), () -> proposer(c, aujourdhui().plusDays(10)));
            acteurs.devenir(c.enSignataire(1), () -> resiliations.accorder(c.id(), 1));
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
        });
    }

    @Test
    void un_referent_ne_resilie_pas_et_une_date_passee_est_refusee() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            assertThat(code(proposer(c, aujourdhui().plusDays(10))))
                                    .isEqualTo(Motif.ROLE));
            acteurs.devenir(
                    c.enSignataire(0),
                    () -> assertThat(code(proposer(c, aujourdhui()))).isEqualTo("EFFET"));
        });
    }

    @Test
    void seule_la_personne_qui_propose_retire_et_un_autre_acte_redemande_les_accords() {
        essai(c -> {
            acteurs.devenir(c.enSignataire(0), () -> proposer(c, aujourdhui().plusDays(10)));
            acteurs.devenir(
                    c.enSignataire(1),
                    () -> assertThat(code(resiliations.retirer(c.id(), 1))).isEqualTo(Motif.ROLE));
            acteurs.devenir(
                    c.enSignataire(0),
                    () -> {
                        assertThat(resiliations.retirer(c.id(), 1).estFait()).isTrue();
                        assertThat(proposer(c, aujourdhui().plusDays(20)))
                                .isEqualTo(Resultat.fait(2));
                    });
            acteurs.devenir(
                    c.enSignataire(1),
                    () ->
                            assertThat(code(resiliations.accorder(c.id(), 1)))
                                    .isEqualTo(Resultat.DEPASSE));
        });
    }

    @Test
    void une_resiliation_acceptee_de_toutes_ne_se_retire_plus_et_se_dit() {
        essai(c -> {
            acteurs.devenir(c.enSignataire(0), () -> proposer(c, aujourdhui().plusDays(10)));
            acteurs.devenir(
                    c.enSignataire(1),
                    () -> assertThat(resiliations.accorder(c.id(), 1).estFait()).isTrue());
            acteurs.devenir(
                    c.enSignataire(0),
                    () -> assertThat(code(resiliations.retirer(c.id(), 1))).isEqualTo("CONVENUE"));
            assertThat(
                            db.sql(
                                            """
                                            select texte from notification
                                             where objet_id = :c and compte_id = :compte
                                               and fait like 'resiliation convenue%'
                                            """)
                                    .param("c", c.cle())
                                    .param("compte", c.compteDuReferent(0))
                                    .query(String.class)
                                    .single())
                    .contains("prendra fin le " + Dates.jour(aujourdhui().plusDays(9)));
        });
    }

    @Test
    void une_convention_remplacee_le_dit_quand_la_suivante_entre_en_vigueur() {
        essai(c -> {
            var suivante = ConventionEnVigueur.depuis(db, 2, aujourdhui(), duree());
            db.sql("update convention set parent_id = :c, lien = 'RENOUVELLEMENT' where id = :s")
                    .param("c", c.cle())
                    .param("s", suivante.cle())
                    .update();
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("REMPLACEE");
            assertThat(suivante.etat()).isEqualTo("EN_VIGUEUR");
        });
    }

    @Test
    void l_archive_attend_le_bilan_ou_sa_raison() {
        essai(c -> {
            c.mettreEn("EXPIREE");
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(code(clotures.archiver(c.id(), c.version())))
                                .isEqualTo("BILAN_DEPOSE");
                        assertThat(code(clotures.clore(c.id(), null, " "))).isEqualTo("BILAN");
                        assertThat(clotures.clore(c.id(), null, "Aucune action menée").estFait())
                                .isTrue();
                        assertThat(code(clotures.clore(c.id(), bilan(), ""))).isEqualTo("DEJA");
                        assertThat(
                                        db.sql("select count(*) from fichier")
                                                .query(Long.class)
                                                .single())
                                .isZero();
                        assertThat(clotures.archiver(c.id(), c.version()))
                                .isEqualTo(Resultat.fait(EtatConvention.ARCHIVEE));
                        assertThat(clotures.peutClore(c.id())).isFalse();
                    });
        });
    }

    private static Envoi bilan() {
        return new Envoi(
                "bilan.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    }

    private Resultat<Integer> proposer(ConventionEnVigueur c, LocalDate effet) {
        return resiliations.proposer(
                c.id(), new Acte(effet, "Les missions sont reprises", "Relais organisé"), null);
    }

    /// Proposed long ago: its day has come.
    private void proposeeEtEchue(ConventionEnVigueur c) {
        db.sql(
                        """
                        insert into resiliation (convention_id, rang, effet, motif, relais, compte_id,
                          le)
                        values (:c, 1, :hier, 'Fin commune', 'Relais organisé', :compte, now())
                        """)
                .param("c", c.cle())
                .param("hier", aujourdhui().minusDays(1))
                .param("compte", c.compteDuReferent(0))
                .update();
    }

    /// A decision of a committee attached to the convention.
    private long decision(ConventionEnVigueur c) {
        return decision(c, "COPIL", "FAITE", aujourdhui());
    }

    private long decision(ConventionEnVigueur c, String nature, String etat, LocalDate prise) {
        return db.sql(
                        """
                        with i as (
                          insert into instance (organisation_id, nom, nature, decide)
                          values (:o, 'Instance ' || gen_random_uuid(), :nature, true) returning id),
                        a as (
                          insert into convention_instance (convention_id, instance_id, attachee_le)
                          select :c, id, now() from i)
                        insert into instance_decision (instance_id, annee, rang, numero, etat, etat_le,
                          texte, prise_le)
                        select id, 2026, 1, 'COPIL 2026-001', :etat, now(), 'Suspendre', :prise
                          from i returning id
                        """)
                .param("c", c.cle())
                .param("nature", nature)
                .param("etat", etat)
                .param("prise", prise)
                .param("o", c.organisationDAnimation())
                .query(Long.class)
                .single();
    }

    private Resultat<EtatConvention> decider(ConventionEnVigueur c, long decision) {
        return suspensions.suspendre(
                c.id(), c.version(), decision, aujourdhui().plusDays(30), "Crise sanitaire");
    }

    private Resultat<EtatConvention> reprendre(ConventionEnVigueur c, long decision) {
        return suspensions.reprendre(c.id(), c.version(), decision, "La crise est passée");
    }

    /// A seat in the body that took the decision.
    private void asseoir(ConventionEnVigueur c, long decision, long compte, String fonction) {
        db.sql(
                        """
                        insert into siege (instance_id, place, college, fonction, compte_id,
                          designation, debut, cree_le)
                        select d.instance_id, 1, 'PROFESSIONNELS', :fonction, :compte, 'NOMINATION',
                               :debut, now()
                          from instance_decision d
                          join convention_instance l on l.instance_id = d.instance_id
                         where d.id = :decision and l.convention_id = :c
                        """)
                .param("c", c.cle())
                .param("decision", decision)
                .param("compte", compte)
                .param("fonction", fonction)
                .param("debut", aujourdhui().minusDays(30))
                .update();
    }

    private void suspendre(ConventionEnVigueur c, long decision, LocalDate fin) {
        db.sql(
                        """
                        insert into suspension (convention_id, rang, debut, fin, motif, decision_id, le)
                        select :c, coalesce(max(rang), 0) + 1, :fin::date - 30, :fin, 'Crise', :decision, now()
                          from suspension where convention_id = :c
                        """)
                .param("c", c.cle())
                .param("fin", fin)
                .param("decision", decision)
                .update();
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        corps.accept(
                                ConventionEnVigueur.depuis(
                                        db, 2, aujourdhui().minusMonths(6), duree())));
    }

    private static Duree duree() {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                36,
                ModeRenouvellement.EXPRES,
                36,
                null,
                2,
                true);
    }
}
