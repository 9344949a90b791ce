package fr.unisson.derives;

import static fr.unisson.derives.UneDerive.fait;
import static fr.unisson.derives.domaine.TransitionAlerte.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.actions.Constats;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.Participation;
import fr.unisson.conventions.SortiesDeParties;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.derives.Alertes.Dits;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.evolutions.AlertesEnCours;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.gouvernance.SujetsEnAttente;
import fr.unisson.pilotage.Acte;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.SourceDeRecherche;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The life of an alert, who moves it and who reads it.
@SqlTest
class AlertesSqlTest {

    @Autowired Alertes alertes;
    @Autowired Signalements signalements;
    @Autowired Reponses reponses;
    @Autowired AppuisDAlerte appuis;
    @Autowired DelaisDeQualification delais;
    @Autowired AlertesEnCours enCours;
    @Autowired List<SujetsEnAttente> sujets;
    @Autowired List<ObjetsConcernes> objets;
    @Autowired Constats constats;
    @Autowired Reunions reunions;
    @Autowired AlerteLecture lecture;
    @Autowired SortiesDeParties sorties;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;
    @Autowired ApplicationEventPublisher evenements;

    @Test
    void le_code_et_la_base_disent_ouvertes_les_memes_alertes() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    for (var etat : EtatAlerte.values()) {
                        assertThat(
                                        db.sql("select alerte_ouverte(:e)")
                                                .param("e", etat.name())
                                                .query(Boolean.class)
                                                .single())
                                .as(etat.name())
                                .isEqualTo(etat.ouverte());
                    }
                });
    }

    @Test
    void de_la_qualification_a_la_levee_par_une_decision_du_comite() {
        essai((d, c) -> {
            long decision = d.decision(d.comite());
            var a = signaler(c, NatureSignalement.ENGAGEMENT, c.partie(0));
            en(
                    c.enAnimateur(),
                    () -> {
                        var lue = alertes.lire(a);
                        assertThat(alertes.possibles(lue)).containsExactly(QUALIFIER);
                        qualifier(a);
                        assertThat(alertes.franchir(a, 1, CLASSER, Dits.de("Non")))
                                .isEqualTo(Resultat.depasse());
                        assertThat(alertes.lire(a).gravite()).isEqualTo(Gravite.SERIEUSE);
                        assertThat(alertes.lire(a).planAvant()).isEqualTo(jour().plusDays(15));
                        assertThat(devoirs(a)).containsExactly("planifier");
                    });
            en(c.enReferent(0), () -> planifier(c, a));
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(alertes.possibles(alertes.lire(a)))
                                .containsExactly(REVOIR_LE_PLAN);
                        assertThat(code(lever(a, decision))).isEqualTo(Motif.ROLE);
                    });
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(
                                        code(
                                                franchir(
                                                        a,
                                                        LEVER,
                                                        Dits.de("Effet")
                                                                .selon(new Acte("Réunion", null)))))
                                .isEqualTo("DECISION_CITEE");
                        assertThat(fait(lever(a, decision))).isEqualTo(EtatAlerte.LEVEE);
                        assertThat(alertes.histoire(a))
                                .extracting(PassageDAlerte::vers)
                                .containsExactly(
                                        EtatAlerte.LEVEE,
                                        EtatAlerte.PLAN_DE_REDRESSEMENT,
                                        EtatAlerte.QUALIFIEE,
                                        EtatAlerte.DETECTEE);
                        assertThat(alertes.histoire(a).getFirst().decision()).isEqualTo(decision);
                        assertThat(devoirs(a)).isEmpty();
                    });
        });
    }

    @Test
    void un_plan_qui_ne_suffit_pas_mene_a_une_issue_que_l_alerte_garde() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.COORDINATION, null);
            en(
                    c.enAnimateur(),
                    () -> {
                        qualifier(a);
                        planifier(c, a);
                        fait(franchir(a, ESCALADER, Dits.de("Le local n’existe plus")));
                        assertThat(devoirs(a)).containsExactly("choisir-l-issue");
                        assertThat(
                                        fait(
                                                franchir(
                                                        a,
                                                        CHOISIR_L_ISSUE,
                                                        Dits.de("")
                                                                .par(IssueAlerte.REPOSITIONNEMENT)
                                                                .selon(
                                                                        new Acte(
                                                                                "Réunion du 4 mars",
                                                                                null)))))
                                .isEqualTo(EtatAlerte.REPOSITIONNEMENT);
                        assertThat(alertes.histoire(a).getFirst().acte())
                                .isEqualTo("Réunion du 4 mars");
                    });
        });
    }

    @Test
    void sans_presidence_l_animateur_qualifie_et_avec_elle_il_ne_qualifie_plus() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.PRINCIPE, null);
            db.sql(
                            "update participant set jusqu_au = now() where role = 'PRESIDENT_COPIL'"
                                    + " and convention_id = :c")
                    .param("c", c.cle())
                    .update();
            en(
                    c.enAnimateur(),
                    () ->
                            assertThat(alertes.possibles(alertes.lire(a)))
                                    .containsExactly(QUALIFIER));
            c.nommer(c.compteDuReferent(1), null, "PRESIDENT_COPIL");
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(alertes.possibles(alertes.lire(a))).isEmpty();
                        assertThat(modifiees(a, "etat = 'QUALIFIEE'")).isZero();
                    });
            en(c.enReferent(1), () -> qualifier(a));
        });
    }

    @Test
    void passe_le_delai_l_alerte_va_une_fois_a_tout_le_comite() {
        essai((d, c) -> {
            c.nommer(c.compteDuReferent(1), c.partie(1), "MEMBRE_COPIL");
            var a = signaler(c, NatureSignalement.DROIT, null);
            en(c.enReferent(1), () -> assertThat(alertes.possibles(alertes.lire(a))).isEmpty());
            int avant = lettres(c);
            assertThat(delais.elargir()).isZero();
            assertThat(elargir(a, Duration.ofDays(2).minusSeconds(1))).isZero();
            assertThat(elargir(a, Duration.ofDays(2))).isOne();
            assertThat(elargir(a, Duration.ofHours(49))).isZero();
            assertThat(lettres(c) - avant).isEqualTo(2);
            assertThat(destinataires(a)).contains(c.compteDuReferent(1), c.enAnimateur().compte());
            en(
                    c.enReferent(1),
                    () -> {
                        assertThat(alertes.possibles(alertes.lire(a))).containsExactly(QUALIFIER);
                        qualifier(a);
                        assertThat(alertes.possibles(alertes.lire(a))).isEmpty();
                    });
        });
    }

    @Test
    void une_partie_qui_sort_ne_doit_plus_rien_d_une_alerte() {
        essai((d, c) -> {
            c.nommer(c.compteDuReferent(1), c.partie(1), "MEMBRE_COPIL");
            var a = signaler(c, NatureSignalement.DROIT, null);
            assertThat(elargir(a, Duration.ofDays(2))).isOne();
            assertThat(destinataires(a)).contains(c.compteDuReferent(1));
            sorties.constater(c.id(), c.partie(1), jour().minusDays(1), "Retrait");
            assertThat(destinataires(a))
                    .doesNotContain(c.compteDuReferent(1))
                    .contains(c.enAnimateur().compte());
        });
    }

    /// The same person also serves a party that stays.
    @Test
    void qui_sert_encore_une_autre_partie_garde_son_devoir() {
        essai((d, c) -> {
            c.nommer(c.compteDuReferent(1), c.partie(1), "MEMBRE_COPIL");
            c.nommer(c.compteDuReferent(1), c.partie(0), "MEMBRE_COPIL");
            var a = signaler(c, NatureSignalement.DROIT, null);
            assertThat(elargir(a, Duration.ofDays(2))).isOne();
            sorties.constater(c.id(), c.partie(1), jour().minusDays(1), "Retrait");
            assertThat(destinataires(a)).contains(c.compteDuReferent(1));
        });
    }

    /// Whoever sits in the committee is of it, without the role in the convention.
    @Test
    void qui_siege_au_comite_lit_signale_et_recoit_l_alerte_elargie() {
        essai((d, c) -> {
            var siegeant = c.enSecretaire(1);
            long comite = d.comite();
            var a = signaler(c, NatureSignalement.DROIT, null);
            en(siegeant, () -> assertThat(alertes.lisibles(c.id())).isFalse());
            d.asseoir(comite, siegeant.compte(), jour().minusDays(30), null);
            en(
                    siegeant,
                    () -> {
                        assertThat(alertes.enCours(c.id())).hasSize(1);
                        assertThat(signalements.possible(c.id())).isTrue();
                        fait(
                                signalements.signaler(
                                        c.id(), NatureSignalement.PRINCIPE, "Des faits", "", null));
                        assertThat(alertes.possibles(alertes.lire(a))).isEmpty();
                        assertThat(modifiees(a, "etat = 'QUALIFIEE'")).isZero();
                    });
            int avant = lettres(c);
            assertThat(elargir(a, Duration.ofDays(2))).isOne();
            assertThat(lettres(c) - avant).isEqualTo(2);
            assertThat(destinataires(a)).contains(siegeant.compte(), c.enAnimateur().compte());
            en(siegeant, () -> qualifier(a));
        });
    }

    /// By their seat, without any role in the convention.
    @Test
    void qui_preside_le_comite_est_prevenu_et_qualifie_et_l_animateur_seulement_sans_lui() {
        essai((d, c) -> {
            sansRoleDePresidence(c);
            long comite = d.comite();
            var secretaire = c.enSecretaire(0);
            var presidente = c.enSecretaire(1);
            d.asseoir(comite, secretaire.compte(), "SECRETARIAT", jour().minusDays(30), null);
            var avant = signaler(c, NatureSignalement.DROIT, null);
            assertThat(destinataires(avant))
                    .containsExactlyInAnyOrder(c.enAnimateur().compte(), secretaire.compte());
            en(
                    secretaire,
                    () ->
                            assertThat(alertes.possibles(alertes.lire(avant)))
                                    .containsExactly(QUALIFIER));

            d.asseoir(comite, presidente.compte(), "PRESIDENCE", jour().minusDays(30), null);
            var a = signaler(c, NatureSignalement.DROIT, null);
            assertThat(destinataires(a)).containsExactly(presidente.compte());
            assertThat(lettresA(presidente.compte(), "Une personne signale")).isOne();
            for (var autre : List.of(c.enAnimateur(), secretaire)) {
                en(
                        autre,
                        () -> {
                            assertThat(alertes.possibles(alertes.lire(a))).isEmpty();
                            assertThat(modifiees(a, "etat = 'QUALIFIEE'")).isZero();
                        });
            }
            en(
                    presidente,
                    () -> {
                        qualifier(a);
                        planifier(c, a);
                    });
        });
    }

    @Test
    void un_siege_de_presidence_fini_ou_sans_acces_ne_preside_pas() {
        essai((d, c) -> {
            sansRoleDePresidence(c);
            long comite = d.comite();
            d.asseoir(
                    comite,
                    c.enSecretaire(1).compte(),
                    "PRESIDENCE",
                    jour().minusDays(30),
                    jour().minusDays(1));
            d.asseoir(comite, d.etranger().compte(), "PRESIDENCE", jour().minusDays(30), null);
            var a = signaler(c, NatureSignalement.DROIT, null);
            assertThat(destinataires(a)).containsExactly(c.enAnimateur().compte());
            en(c.enAnimateur(), () -> qualifier(a));
        });
    }

    private void sansRoleDePresidence(ConventionEnVigueur c) {
        db.sql(
                        "update participant set jusqu_au = now() where role = 'PRESIDENT_COPIL'"
                                + " and convention_id = :c")
                .param("c", c.cle())
                .update();
    }

    @Test
    void seule_une_decision_du_comite_prise_depuis_l_alerte_la_leve() {
        essai((d, c) -> {
            long groupe = d.comite();
            db.sql(
                            "update instance set nature = 'GROUPE_TRAVAIL', nom = 'Groupe' where id"
                                    + " = :i")
                    .param("i", groupe)
                    .update();
            long comite = d.comite();
            var refusees =
                    List.of(
                            d.decision(comite, "FAITE", 1),
                            d.decision(comite, "ABANDONNEE", 0),
                            d.decision(comite, "FAITE", -1),
                            d.decision(groupe, "FAITE", 0));
            long bonne = d.decision(comite);
            var a = signaler(c, NatureSignalement.ENGAGEMENT, null);
            var b = signaler(c, NatureSignalement.ENGAGEMENT, null);
            en(
                    c.enAnimateur(),
                    () -> {
                        for (var x : List.of(a, b)) {
                            qualifier(x);
                            planifier(c, x);
                        }
                        fait(franchir(b, ESCALADER, Dits.de("Poste vacant")));
                        assertThat(appuis.decisions(alertes.lire(a)))
                                .extracting(v -> v.id().valeur())
                                .containsExactly(bonne);
                        for (long refusee : refusees) {
                            assertThat(code(lever(a, refusee))).isEqualTo("DECISION_CITEE");
                            assertThat(code(issue(b, refusee))).isEqualTo("ACTE_CITE");
                        }
                        fait(lever(a, bonne));
                        fait(issue(b, bonne));
                    });
        });
    }

    private Resultat<EtatAlerte> issue(AlerteId a, long decision) {
        return franchir(
                a,
                CHOISIR_L_ISSUE,
                Dits.de("")
                        .par(IssueAlerte.REPOSITIONNEMENT)
                        .selon(new Acte("Décision COPIL 2026-001", decision)));
    }

    @Test
    void un_plan_se_confie_a_qui_peut_agir_et_jamais_a_qui_observe() {
        essai((d, c) -> {
            long observateur = c.enTiers().compte();
            c.nommer(observateur, null, "OBSERVATEUR");
            var siegeant = c.enSecretaire(1);
            var a = signaler(c, NatureSignalement.ENGAGEMENT, null);
            en(
                    c.enAnimateur(),
                    () -> {
                        qualifier(a);
                        for (long refuse : List.of(observateur, siegeant.compte())) {
                            assertThat(code(confier(a, refuse))).isEqualTo("PLAN_CONFIE");
                        }
                        assertThat(appuis.responsables(alertes.lire(a)))
                                .containsKeys(
                                        c.enAnimateur().compte(),
                                        c.compteDuReferent(1),
                                        c.enSignataire(0).compte())
                                .doesNotContainKeys(observateur, siegeant.compte());
                    });
            d.asseoir(d.comite(), siegeant.compte(), jour().minusDays(30), null);
            en(c.enAnimateur(), () -> fait(confier(a, siegeant.compte())));
        });
    }

    private Resultat<EtatAlerte> confier(AlerteId a, long compte) {
        return franchir(
                a,
                PLANIFIER,
                Dits.de("").avec(new Alertes.Plan("Former", compte, jour().plusDays(20), null)));
    }

    @Test
    void qui_a_signale_apprend_ce_que_devient_son_alerte_sans_ses_mots() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.ENGAGEMENT, null);
            long auteur = c.compteDuReferent(1);
            long decision = d.decision(d.comite());
            en(c.enAnimateur(), () -> qualifier(a));
            assertThat(lettresA(auteur, "« Un engagement est en cause » : qualifiée.")).isOne();
            en(c.enAnimateur(), () -> planifier(c, a));
            assertThat(lettresA(auteur, "« Un engagement est en cause » : plan")).isOne();
            en(c.enAnimateur(), () -> fait(lever(a, decision)));
            assertThat(lettresA(auteur, "« Un engagement est en cause » : levée.")).isOne();
            assertThat(lettresA(auteur, "%Des faits")).isZero();
            var b = signaler(c, NatureSignalement.PRINCIPE, null);
            c.nommer(auteur, null, "PRESIDENT_COPIL");
            en(c.enReferent(1), () -> qualifier(b));
            assertThat(lettresA(auteur, "« Un principe")).isZero();
        });
    }

    /// Refused wherever somebody writes about an alert; nothing moves.
    @Test
    void aucun_texte_ne_recoit_ce_qui_designe_une_personne() {
        essai((d, c) -> {
            var mots = "Madame D., née le 3 mars 1941";
            en(
                    c.enReferent(1),
                    () ->
                            assertThat(
                                            signalements
                                                    .signaler(
                                                            c.id(),
                                                            NatureSignalement.DROIT,
                                                            mots,
                                                            "Rappeler le 06 12 34 56 78",
                                                            null)
                                                    .motifs())
                                    .extracting(Motif::code)
                                    .containsExactly("IDENTITE_FAITS", "IDENTITE_SOUHAIT"));
            var a = signaler(c, NatureSignalement.ENGAGEMENT, c.partie(0));
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(code(reponses.repondre(a, mots)))
                                    .isEqualTo("IDENTITE_REPONSE"));
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(
                                        code(
                                                franchir(
                                                        a,
                                                        QUALIFIER,
                                                        Dits.de(mots).grave(Gravite.MINEURE))))
                                .isEqualTo(Motif.SANS_MOTIF);
                        qualifier(a);
                        var plan =
                                new Alertes.Plan(
                                        mots, c.compteDuReferent(0), jour().plusDays(2), null);
                        assertThat(code(franchir(a, PLANIFIER, Dits.de("").avec(plan))))
                                .isEqualTo("IDENTITE_PLAN");
                    });
            fait(
                    franchir(
                            a,
                            CLORE_AVEC_LA_CONVENTION,
                            Dits.de("Dénoncée : joindre le 0612345678")));
        });
    }

    /// A seat that ended, that of a stranger to the convention, or in another body: nothing.
    @Test
    void un_siege_qui_a_pris_fin_ou_sans_acces_a_la_convention_n_ouvre_rien() {
        essai((d, c) -> {
            long comite = d.comite();
            var a = signaler(c, NatureSignalement.DROIT, null);
            var ancien = c.enSecretaire(1);
            var etranger = d.etranger();
            d.asseoir(comite, ancien.compte(), jour().minusDays(30), jour().minusDays(1));
            d.asseoir(comite, etranger.compte(), jour().minusDays(30), null);
            en(ancien, () -> assertThat(alertes.lisibles(c.id())).isFalse());
            en(
                    etranger,
                    () ->
                            assertThatThrownBy(() -> alertes.lire(a))
                                    .isInstanceOf(Introuvable.class));
            assertThat(elargir(a, Duration.ofDays(2))).isOne();
            assertThat(destinataires(a)).doesNotContain(ancien.compte(), etranger.compte());
        });
    }

    @Test
    void une_alerte_sur_un_droit_previent_la_presidence_sans_attendre() {
        essai((d, c) -> {
            int avant = lettres(c);
            var ordinaire = signaler(c, NatureSignalement.COORDINATION, null);
            assertThat(lettres(c)).isEqualTo(avant);
            var droit = signaler(c, NatureSignalement.DROIT, null);
            assertThat(lettres(c)).isEqualTo(avant + 1);
            en(
                    c.enAnimateur(),
                    () -> {
                        var a = alertes.lire(droit);
                        assertThat(a.aQualifierAvant())
                                .isEqualTo(a.detecteeLe().plus(Duration.ofDays(2)));
                        assertThat(alertes.lire(ordinaire).aQualifierAvant())
                                .isAfter(a.aQualifierAvant());
                    });
        });
    }

    @Test
    void le_droit_d_une_personne_vient_en_tete_puis_ce_qui_est_critique_d_une_page_a_l_autre() {
        essai((d, c) -> {
            var droit = signaler(c, NatureSignalement.DROIT, c.partie(0));
            var critique = signaler(c, NatureSignalement.ENGAGEMENT, c.partie(0));
            var ancienne = signaler(c, NatureSignalement.PRINCIPE, c.partie(0));
            var recente = signaler(c, NatureSignalement.COORDINATION, c.partie(0));
            en(
                    c.enAnimateur(),
                    () -> {
                        franchir(critique, QUALIFIER, Dits.de("Vu").grave(Gravite.CRITIQUE));
                        assertThat(alertes.enCours(c.id()))
                                .extracting(AlerteVue::id)
                                .containsExactly(droit, critique, recente, ancienne);
                        var suite =
                                lecture.lister(
                                        c.id(), CriteresAlertes.OUVERTES, critique.valeur(), 1);
                        assertThat(suite).extracting(AlerteVue::id).containsExactly(recente);
                    });
        });
    }

    @Test
    void une_convention_suspendue_ne_relance_personne() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.DROIT, null);
            c.mettreEn("SUSPENDUE");
            assertThat(elargir(a, Duration.ofHours(60))).isZero();
        });
    }

    @Test
    void un_representant_des_usagers_signale_et_dit_ce_qui_manque() {
        essai((d, c) -> {
            c.nommer(c.enSecretaire(1).compte(), null, "REPRESENTANT_USAGERS");
            en(
                    c.enSecretaire(1),
                    () -> {
                        assertThat(signalements.possible(c.id())).isTrue();
                        assertThat(signalements.signaler(c.id(), null, " ", "", 999L).motifs())
                                .extracting(Motif::code)
                                .containsExactly("NATURE", "FAITS", "PARTIE");
                        var a =
                                fait(
                                        signalements.signaler(
                                                c.id(),
                                                NatureSignalement.PRINCIPE,
                                                "Personne ne répond",
                                                "Un accueil",
                                                c.partie(1)));
                        assertThat(alertes.lire(a).signalement())
                                .isEqualTo(
                                        new AlerteVue.Signalement(
                                                NatureSignalement.PRINCIPE,
                                                "Personne ne répond",
                                                "Un accueil",
                                                nom(c.enSecretaire(1).compte())));
                    });
            en(
                    c.enSignataire(0),
                    () ->
                            assertThat(
                                            code(
                                                    signalements.signaler(
                                                            c.id(),
                                                            NatureSignalement.PRINCIPE,
                                                            "X",
                                                            "",
                                                            null)))
                                    .isEqualTo(Motif.ROLE));
        });
    }

    @Test
    void la_partie_concernee_repond_et_les_autres_non() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.ENGAGEMENT, c.partie(0));
            en(
                    c.enReferent(1),
                    () -> {
                        assertThat(reponses.peutRepondre(alertes.lire(a))).isFalse();
                        assertThat(code(reponses.repondre(a, "Nous aussi"))).isEqualTo(Motif.ROLE);
                    });
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(code(reponses.repondre(a, " "))).isEqualTo("REPONSE");
                        fait(reponses.repondre(a, "Le poste est pourvu en mai"));
                        assertThat(reponses.lister(a))
                                .extracting(ReponseVue::partie)
                                .containsExactly("Partie 1");
                    });
        });
    }

    /// Directly in SQL: the database does not trust the program.
    @Test
    void qui_n_est_ni_du_comite_ni_d_une_partie_ne_lit_que_le_nombre() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.DROIT, null);
            long observateur = c.enTiers().compte();
            var acteur = Acteur.compte(observateur, "Observe", Set.of());
            c.nommer(observateur, null, "OBSERVATEUR");
            db.sql(
                            "insert into convention_acces (convention_id, compte_id, niveau,"
                                    + " accorde_le)"
                                    + " values (:c, :q, 'LECTURE', now())")
                    .param("c", c.cle())
                    .param("q", observateur)
                    .update();
            for (var partage : List.of("TEXTE", "TOUT")) {
                db.sql("update convention set visibilite_observateurs = :v where id = :c")
                        .param("v", partage)
                        .param("c", c.cle())
                        .update();
                en(
                        acteur,
                        () -> {
                            for (var table :
                                    List.of(
                                            "alerte",
                                            "alerte_historique",
                                            "alerte_lecture",
                                            "alerte_reponse",
                                            "alerte_plan",
                                            "alerte_reglage")) {
                                assertThat(compter(table)).as(table).isZero();
                            }
                            assertThat(
                                            db.sql(
                                                            "select count(*) from journal where objet_type ="
                                                                    + " 'alerte' and objet_id = :a")
                                                    .param("a", a.valeur())
                                                    .query(Long.class)
                                                    .single())
                                    .isZero();
                            assertThat(alertes.ouvertes(c.id()))
                                    .isEqualTo(partage.equals("TOUT") ? 1 : 0);
                            assertThat(alertes.lisibles(c.id())).isFalse();
                            assertThat(alertes.enCours(c.id())).isEmpty();
                            assertThatThrownBy(() -> alertes.lire(a))
                                    .isInstanceOf(Introuvable.class);
                        });
            }
            en(
                    Acteur.compte(c.enTiers().compte(), "Ailleurs", Set.of()),
                    () -> {
                        assertThat(compter("alerte")).isZero();
                        assertThat(
                                        db.sql("select alertes_en_cours(:c)")
                                                .param("c", c.cle())
                                                .query(Integer.class)
                                                .single())
                                .isZero();
                    });
            en(c.enSignataire(1), () -> assertThat(compter("alerte")).isOne());
        });
    }

    @Test
    void la_base_refuse_qu_une_partie_close_ou_qu_un_autre_parle() {
        essai((d, c) -> {
            var a = signaler(c, NatureSignalement.ENGAGEMENT, c.partie(0));
            en(c.enAnimateur(), () -> qualifier(a));
            en(
                    c.enReferent(1),
                    () -> assertThat(modifiees(a, "etat = 'PLAN_DE_REDRESSEMENT'")).isZero());
            assertThatThrownBy(() -> en(c.enReferent(0), () -> modifiees(a, "etat = 'SANS_SUITE'")))
                    .hasStackTraceContaining("policy for table \"alerte\"");
        });
        for (var ecriture :
                List.of(
                        "insert into alerte_historique (alerte_id, convention_id, version,"
                                + " transition, de, vers, role, compte_id, le) values (:a, :c, 9,"
                                + " 'CLASSER', 'QUALIFIEE', 'SANS_SUITE', 'PRESIDENCE', :q, now())",
                        "insert into alerte_reponse (alerte_id, convention_id, rang, partie_id,"
                                + " compte_id, texte, le) values (:a, :c, 9, :p, :q, 'X', now())",
                        "insert into alerte_plan (alerte_id, convention_id, rang, quoi,"
                                + " responsable_id, pour, compte_id, le) values (:a, :c, 9, 'X', :q,"
                                + " current_date, :q, now())",
                        "insert into alerte_lecture (alerte_id, convention_id, rang, source, objet,"
                                + " cle, regle, constat, le) values (:a, :c, 9, 'x', 'x', 'x', 'x',"
                                + " 'x', now())",
                        "insert into alerte_reglage (convention_id, source, parametre, rang,"
                                + " valeur, motif, compte_id, le) values (:c, 'x', 'muette', 1, 1,"
                                + " 'X', :q, now())",
                        "delete from alerte where id = :a",
                        "update alerte_historique set note = 'X' where alerte_id = :a")) {
            essai((d, c) -> {
                var a = signaler(c, NatureSignalement.ENGAGEMENT, c.partie(0));
                assertThatThrownBy(() -> en(c.enReferent(1), () -> ecrire(ecriture, a, c)))
                        .as(ecriture)
                        .hasStackTraceContaining(
                                ecriture.startsWith("insert")
                                        ? "violates row-level security policy"
                                        : "permission denied");
            });
        }
    }

    @Test
    void l_archive_attend_que_les_alertes_soient_closes() {
        essai((d, c) -> {
            assertThat(enCours.ouvertes(c.id())).isZero();
            var a = signaler(c, NatureSignalement.PRINCIPE, null);
            en(c.enReferent(1), () -> assertThat(enCours.ouvertes(c.id())).isOne());
            en(
                    c.enAnimateur(),
                    () -> {
                        qualifier(a);
                        fait(franchir(a, CLASSER, Dits.de("Malentendu levé le jour même")));
                        assertThat(enCours.ouvertes(c.id())).isZero();
                        assertThat(
                                        alertes.lister(c.id(), CriteresAlertes.OUVERTES, null)
                                                .elements())
                                .isEmpty();
                        assertThat(alertes.lister(c.id(), CriteresAlertes.TOUTES, null).elements())
                                .extracting(AlerteVue::etat)
                                .containsExactly(EtatAlerte.SANS_SUITE);
                    });
        });
    }

    @Test
    void la_fin_de_la_convention_clot_ses_alertes_a_toute_etape() {
        essai((d, c) -> {
            signaler(c, NatureSignalement.PRINCIPE, null);
            var b = signaler(c, NatureSignalement.COORDINATION, null);
            en(
                    c.enAnimateur(),
                    () -> {
                        qualifier(b);
                        planifier(c, b);
                    });
            en(
                    c.enReferent(0),
                    () -> {
                        evenements.publishEvent(
                                new ConventionEnVigueurFranchie(
                                        c.id(),
                                        TransitionEnVigueur.RESILIER,
                                        EtatConvention.EN_VIGUEUR,
                                        EtatConvention.RESILIEE,
                                        new Participation.Tenu(RoleConvention.SYSTEME, null),
                                        null,
                                        DossierEnVigueur.Saisie.vide(),
                                        horloge.instant()));
                        assertThat(alertes.lister(c.id(), CriteresAlertes.TOUTES, null).elements())
                                .hasSize(2)
                                .allSatisfy(a -> {
                                    assertThat(a.etat()).isEqualTo(EtatAlerte.SANS_SUITE);
                                    assertThat(alertes.histoire(a.id()))
                                            .extracting(PassageDAlerte::note)
                                            .contains("La convention a pris fin : résiliée.");
                                });
                    });
        });
    }

    @Test
    void le_comite_la_trouve_a_son_ordre_du_jour_et_chacun_parmi_ce_qu_il_lit() {
        essai((d, c) -> {
            long comite = d.comite();
            var a = signaler(c, NatureSignalement.COORDINATION, null);
            var objet = new Sujet.Objet("derives", "alerte", a.valeur());
            en(
                    c.enAnimateur(),
                    () -> {
                        assertThat(
                                        sujets.stream()
                                                .flatMap(s ->
                                                        s
                                                                .pour(
                                                                        reunions.instance(
                                                                                new InstanceId(
                                                                                        comite)),
                                                                        jour())
                                                                .stream())
                                                .filter(s -> s.objet().equals(objet)))
                                .extracting(Sujet::titre)
                                .containsExactly("Alerte\u00a0: La coordination est en difficulté");
                        assertThat(nomme(a))
                                .contains("Alerte\u00a0: La coordination est en difficulté");
                        assertThat(trouvees("DIFFICULTE coord")).containsExactly(a.valeur());
                        assertThat(trouvees("difficulté ailleurs")).isEmpty();
                        assertThat(constats.lire("alerte:" + a)).isPresent();
                    });
            en(
                    c.enTiers(),
                    () -> {
                        assertThat(nomme(a)).isEmpty();
                        assertThat(trouvees("coordination")).isEmpty();
                        assertThat(constats.lire("alerte:" + a)).isEmpty();
                    });
        });
    }

    private Optional<String> nomme(AlerteId a) {
        return objets.stream()
                .filter(o -> o.genre().type().equals("alerte"))
                .findFirst()
                .orElseThrow()
                .trouver(a.valeur())
                .map(ObjetsConcernes.Objet::nom);
    }

    private List<Long> trouvees(String mots) {
        return lecture.chercher(new SourceDeRecherche.Mots(mots).motifs(), 10).stream()
                .map(x -> x.id().valeur())
                .toList();
    }

    private AlerteId signaler(
            ConventionEnVigueur c,
            NatureSignalement nature,
            @org.jspecify.annotations.Nullable Long partie) {
        var ids = new AlerteId[1];
        en(
                c.enReferent(1),
                () ->
                        ids[0] =
                                fait(
                                        signalements.signaler(
                                                c.id(), nature, "Des faits", "", partie)));
        return ids[0];
    }

    private void qualifier(AlerteId a) {
        fait(franchir(a, QUALIFIER, Dits.de("").grave(Gravite.SERIEUSE)));
    }

    private void planifier(ConventionEnVigueur c, AlerteId a) {
        fait(
                franchir(
                        a,
                        PLANIFIER,
                        Dits.de("")
                                .avec(
                                        new Alertes.Plan(
                                                "Former un relais",
                                                c.compteDuReferent(0),
                                                jour().plusDays(20),
                                                null))));
        assertThat(alertes.plans(a).getFirst().quoi()).isEqualTo("Former un relais");
    }

    private Resultat<EtatAlerte> lever(AlerteId a, long decision) {
        return franchir(
                a,
                LEVER,
                Dits.de("Le délai est tenu").selon(new Acte("Décision COPIL 2026-001", decision)));
    }

    private Resultat<EtatAlerte> franchir(AlerteId a, TransitionAlerte t, Dits dits) {
        return alertes.franchir(a, alertes.lire(a).version(), t, dits);
    }

    /// So long after it was told; those of other conventions do not count.
    ///
    /// @return 1 when this one was widened by it
    private int elargir(AlerteId a, Duration apres) {
        var avant = elargieLe(a);
        var nee = new java.time.Instant[1];
        acteurs.devenir(Acteurs.systeme(), () -> nee[0] = alertes.lire(a).detecteeLe());
        delais.elargirA(nee[0].plus(apres));
        return avant.isEmpty() && elargieLe(a).isPresent() ? 1 : 0;
    }

    private Optional<java.time.Instant> elargieLe(AlerteId a) {
        var lue = new java.util.concurrent.atomic.AtomicReference<java.time.Instant>();
        acteurs.devenir(Acteurs.systeme(), () -> lue.set(alertes.lire(a).elargieLe()));
        return Optional.ofNullable(lue.get());
    }

    private int modifiees(AlerteId a, String quoi) {
        return db.sql("update alerte set " + quoi + " where id = :a")
                .param("a", a.valeur())
                .update();
    }

    private void ecrire(String sql, AlerteId a, ConventionEnVigueur c) {
        db.sql(sql)
                .param("a", a.valeur())
                .param("c", c.cle())
                .param("p", c.partie(1))
                .param("q", c.compteDuReferent(1))
                .update();
    }

    private long compter(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    /// To those who take part in this convention.
    private int lettres(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select count(*)::int from courrier where compte_id in
                          (select p.compte_id from participant p where p.convention_id = :c)
                        """)
                .param("c", c.cle())
                .query(Integer.class)
                .single();
    }

    private int lettresA(long compte, String debut) {
        return db.sql("select count(*)::int from courrier where compte_id = :q and texte like :m")
                .param("q", compte)
                .param("m", debut + "%")
                .query(Integer.class)
                .single();
    }

    private String nom(long compte) {
        return db.sql("select compte_nom(:q)").param("q", compte).query(String.class).single();
    }

    private List<String> devoirs(AlerteId a) {
        return db.sql(
                        """
                        select distinct verbe from echeance
                         where module = 'derives' and objet_id = :a and levee_le is null
                         order by verbe
                        """)
                .param("a", a.valeur())
                .query(String.class)
                .list();
    }

    private List<Long> destinataires(AlerteId a) {
        return db.sql(
                        """
                        select compte_id from echeance
                         where module = 'derives' and objet_id = :a and levee_le is null
                        """)
                .param("a", a.valeur())
                .query(Long.class)
                .list();
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private void en(Acteur qui, Runnable geste) {
        acteurs.devenir(qui, geste);
    }

    private interface Corps {
        void faire(UneDerive d, ConventionEnVigueur c);
    }

    private void essai(Corps corps) {
        Consumer<UneDerive> entier = d -> corps.faire(d, d.c);
        acteurs.defaire(
                Acteurs.systeme(), () -> entier.accept(UneDerive.dans(db, jour().minusDays(20))));
    }
}
