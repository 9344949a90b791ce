package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionASigner.Partie;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class ValidationsSqlTest {

    private static final String EMPREINTE = Empreinte.de(ConventionASigner.TEXTE);
    private final LocalDate hier = LocalDate.now(Dates.PARIS).minusDays(1);

    @Autowired Validations validations;
    @Autowired TexteEnValidation textes;
    @Autowired Instances instances;
    @Autowired Fichiers fichiers;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void une_decision_favorable_passe_par_l_inscription_et_les_avis() {
        essai(c -> {
            var p = c.partie(0);
            long v = validation(c, p).id();
            acteurs.devenir(
                    p.enSecretaire(),
                    () -> {
                        assertThat(validations.inscrire(c.id, v, "Conseil", hier)).isEmpty();
                        assertThat(validations.demanderAvis(c.id, v, List.of("CVS", " ")))
                                .isEmpty();
                        assertThat(decider(c, v, DecisionPrise.Sens.FAVORABLE, EMPREINTE))
                                .containsExactly("AVIS_RECUEILLIS");
                        long avis = ligne(c, p).avis().getFirst().id();
                        assertThat(
                                        validations.recevoirAvis(
                                                c.id,
                                                avis,
                                                new AvisRecu(
                                                        AvisRecu.Sens.DEFAVORABLE,
                                                        hier,
                                                        "Trop vague",
                                                        null)))
                                .isEmpty();
                        assertThat(decider(c, v, DecisionPrise.Sens.FAVORABLE, EMPREINTE))
                                .isEmpty();
                        assertThat(manques(c)).contains("AVIS_REPONDUS");
                        assertThat(validations.repondre(c.id, avis, "Précisé")).isEmpty();
                        assertThat(manques(c)).doesNotContain("AVIS_REPONDUS");
                    });
            assertThat(validation(c, p).etat()).isEqualTo(EtatValidation.FAVORABLE);
        });
    }

    @Test
    void ni_seance_ni_decision_avant_le_jour_ou_le_texte_est_fige() {
        essai(c -> {
            var p = c.partie(0);
            long v = validation(c, p).id();
            acteurs.devenir(
                    p.enSecretaire(),
                    () -> {
                        assertThat(validations.inscrire(c.id, v, "Conseil", hier.minusYears(6)))
                                .extracting(Motif::code)
                                .containsExactly("SEANCE_APRES_LE_TEXTE");
                        assertThat(validations.inscrire(c.id, v, "Conseil", hier)).isEmpty();
                        assertThat(validations.inscrire(c.id, v, "Conseil", hier.minusYears(6)))
                                .extracting(Motif::code)
                                .containsExactly("SEANCE_APRES_LE_TEXTE");
                        assertThat(
                                        decider(
                                                c,
                                                v,
                                                DecisionPrise.Sens.FAVORABLE,
                                                EMPREINTE,
                                                false,
                                                hier.minusYears(7)))
                                .containsExactly("DECISION_APRES_LE_TEXTE");
                    });
            assertThat(validation(c, p).etat()).isEqualTo(EtatValidation.INSCRITE);
        });
    }

    @Test
    void la_piece_d_une_decision_refusee_n_est_pas_gardee() {
        essai(c -> {
            var p = c.partie(0);
            long v = validation(c, p).id();
            acteurs.devenir(
                    p.enSecretaire(),
                    () -> {
                        validations.inscrire(c.id, v, "Conseil", hier);
                        long avant = gardes();
                        assertThat(decider(c, v, hier.plusDays(30)))
                                .containsExactly("DECISION_PASSEE");
                        assertThat(gardes()).isEqualTo(avant);
                        assertThat(decider(c, v, hier)).isEmpty();
                        assertThat(gardes()).isEqualTo(avant + 1);
                    });
            assertThat(validation(c, p).etat()).isEqualTo(EtatValidation.FAVORABLE);
        });
    }

    private List<String> decider(ConventionASigner c, long v, LocalDate jour) {
        var piece =
                new Envoi(
                        "decision.pdf",
                        new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        return validations
                .decider(
                        c.id,
                        v,
                        piece,
                        new DecisionPrise(
                                DecisionPrise.Sens.FAVORABLE,
                                EMPREINTE,
                                jour,
                                "2026-12",
                                null,
                                null,
                                false,
                                null))
                .stream()
                .map(Motif::code)
                .toList();
    }

    private long gardes() {
        return db.sql("select count(*) from fichier").query(Long.class).single();
    }

    @Test
    void une_seance_se_change_tant_que_rien_n_est_decide_et_l_ancienne_reste_au_journal() {
        essai(c -> {
            var p = c.partie(0);
            long v = validation(c, p).id();
            acteurs.devenir(
                    p.enSecretaire(),
                    () -> {
                        validations.inscrire(c.id, v, "Conseil", hier);
                        validations.demanderAvis(c.id, v, List.of("CVS"));
                    });
            acteurs.devenir(
                    c.partie(1).enSecretaire(),
                    () ->
                            assertThat(validations.inscrire(c.id, v, "Bureau", hier.plusDays(9)))
                                    .extracting(Motif::code)
                                    .containsExactly("ROLE_INSUFFISANT"));
            acteurs.devenir(
                    p.enReferent(),
                    () ->
                            assertThat(validations.inscrire(c.id, v, "Bureau", hier.plusDays(9)))
                                    .isEmpty());
            var changee = validation(c, p);
            assertThat(changee.seance()).isEqualTo(hier.plusDays(9));
            assertThat(changee.instance()).isEqualTo("Bureau");
            assertThat(changee.etat()).isEqualTo(EtatValidation.AVIS_EN_COURS);
            assertThat(
                            db.sql(
                                            """
                                            select count(*) from journal
                                             where objet_type = 'convention' and objet_id = :c
                                               and journal::text like '%Séance changée%Conseil%'
                                            """)
                                    .param("c", c.id)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1);
            approuver(c, c.partie(1), DecisionPrise.Sens.FAVORABLE, false);
            long decidee = validation(c, c.partie(1)).id();
            acteurs.devenir(
                    c.partie(1).enSecretaire(),
                    () ->
                            assertThat(validations.inscrire(c.id, decidee, "Bureau", hier))
                                    .extracting(Motif::code)
                                    .containsExactly(Motif.ETAT));
        });
    }

    @Test
    void une_partie_ne_decide_pas_pour_une_autre() {
        essai(c -> {
            long v = validation(c, c.partie(0)).id();
            acteurs.devenir(
                    c.partie(1).enSecretaire(),
                    () ->
                            assertThat(validations.inscrire(c.id, v, "Conseil", hier))
                                    .extracting(Motif::code)
                                    .contains("ROLE_INSUFFISANT"));
        });
    }

    @Test
    void une_decision_sur_un_autre_texte_est_refusee() {
        essai(c -> {
            var p = c.partie(0);
            long v = validation(c, p).id();
            acteurs.devenir(
                    p.enSecretaire(),
                    () -> {
                        validations.inscrire(c.id, v, "Conseil", hier);
                        assertThat(
                                        decider(
                                                c,
                                                v,
                                                DecisionPrise.Sens.FAVORABLE,
                                                Empreinte.de("autre")))
                                .containsExactly("TEXTE_ACTUEL");
                    });
        });
    }

    /// Scenario 7 of conventions.md §3.14.
    @Test
    void scenario_7_une_reserve_de_l_une_rend_a_reprendre_la_decision_de_l_autre() {
        essai(c -> {
            approuver(c, c.partie(0), DecisionPrise.Sens.FAVORABLE, false);
            approuver(c, c.partie(1), DecisionPrise.Sens.FAVORABLE_RESERVES, true);
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(textes.reprendreLeTexte(c.id, "Réserve du conseil"))
                                    .isEmpty());
            assertThat(c.etat()).isEqualTo("CONSOLIDATION");

            c.figer(ConventionASigner.TEXTE + "\nPrécision.\n");
            c.etat("VALIDATION_INSTANCES");
            acteurs.devenir(c.partie(0).enReferent(), () -> textes.assurer(c.id));

            var ligne = ligne(c, c.partie(0));
            assertThat(ligne.anciennes())
                    .extracting(LigneValidation::etat)
                    .containsExactly(EtatValidation.A_REPRENDRE);
            assertThat(Objects.requireNonNull(ligne.courante()).etat())
                    .isEqualTo(EtatValidation.A_PREPARER);
        });
    }

    @Test
    void une_correction_materielle_declaree_par_tous_garde_les_decisions() {
        essai(c -> {
            approuver(c, c.partie(0), DecisionPrise.Sens.FAVORABLE, false);
            c.figer(ConventionASigner.TEXTE.replace("coopèrent", "coopèrent ensemble"));
            for (var p : c.parties) {
                acteurs.devenir(
                        p.enReferent(),
                        () -> assertThat(textes.declarerMaterielle(c.id, EMPREINTE)).isEmpty());
            }
            acteurs.devenir(c.partie(0).enReferent(), () -> textes.assurer(c.id));

            assertThat(validation(c, c.partie(0)).etat()).isEqualTo(EtatValidation.FAVORABLE);
        });
    }

    @Test
    void la_dispense_demande_la_parole_du_signataire() {
        essai(c -> {
            var p = c.partie(0);
            long v = validation(c, p).id();
            acteurs.devenir(
                    p.enReferent(),
                    () ->
                            assertThat(validations.dispenser(c.id, v, "Compétence propre"))
                                    .extracting(Motif::code)
                                    .containsExactly("ACCORD_DU_SIGNATAIRE"));
            acteurs.devenir(
                    p.enSignataire(),
                    () -> assertThat(validations.confirmerCompetence(c.id, v)).isEmpty());
            acteurs.devenir(
                    p.enReferent(),
                    () ->
                            assertThat(validations.dispenser(c.id, v, "Compétence propre"))
                                    .isEmpty());
            assertThat(validation(c, p).etat()).isEqualTo(EtatValidation.NON_REQUISE);
        });
    }

    @Test
    void une_organisation_etrangere_ne_voit_rien() {
        essai(c ->
                acteurs.devenir(
                        Acteurs.compte(-5, -6),
                        () ->
                                assertThatThrownBy(() -> textes.tableau(c.id))
                                        .isInstanceOf(Introuvable.class)));
    }

    @Test
    void les_dates_visees_sont_les_memes_pour_tous_et_le_calendrier_de_chacun_reste_le_sien() {
        essai(c -> {
            var p = c.partie(0);
            var seance = hier.plusDays(30);
            db.sql("update convention set effet_souhaite = :jour where id = :id")
                    .param("jour", hier.plusDays(120))
                    .param("id", c.id)
                    .update();
            long conseil =
                    instances
                            .enregistrer(
                                    new NouvelleInstance(
                                            p.organisation(),
                                            "Conseil",
                                            NatureInstance.CONSEIL_SURVEILLANCE,
                                            true,
                                            10))
                            .valeur();
            db.sql(
                            """
                            insert into reunion (instance_id, etat, etat_le, objet, debut, duree,
                              uid, cree_le)
                            values (:i, 'PLANIFIEE', now(), 'Conseil', :debut, 60,
                              gen_random_uuid()::text, now())
                            """)
                    .param("i", conseil)
                    .param("debut", seance.atTime(14, 0).atOffset(ZoneOffset.UTC))
                    .update();

            var lus = new ArrayList<TableauValidation>();
            acteurs.devenir(p.enReferent(), () -> lus.add(textes.tableau(c.id)));
            acteurs.devenir(c.partie(1).enReferent(), () -> lus.add(textes.tableau(c.id)));

            assertThat(lus.getFirst().planning()).isNotNull().isEqualTo(lus.getLast().planning());
            assertThat(lus.getLast().lePropre()).isEqualTo(lus.getLast().planning());
            assertThat(Objects.requireNonNull(lus.getFirst().lePropre()).textePret())
                    .isEqualTo(seance.minusDays(10));
        });
    }

    private void essai(Consumer<ConventionASigner> suite) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aValider(db, 2);
                    acteurs.devenir(c.partie(0).enReferent(), () -> textes.assurer(c.id));
                    suite.accept(c);
                });
    }

    private void approuver(
            ConventionASigner c, Partie p, DecisionPrise.Sens sens, boolean surLeTexte) {
        long v = validation(c, p).id();
        acteurs.devenir(
                p.enSecretaire(),
                () -> {
                    assertThat(validations.inscrire(c.id, v, "Conseil", hier)).isEmpty();
                    assertThat(decider(c, v, sens, EMPREINTE, surLeTexte)).isEmpty();
                });
    }

    private List<String> decider(
            ConventionASigner c, long v, DecisionPrise.Sens sens, String empreinte) {
        return decider(c, v, sens, empreinte, false);
    }

    private List<String> decider(
            ConventionASigner c,
            long v,
            DecisionPrise.Sens sens,
            String empreinte,
            boolean surLeTexte) {
        return decider(c, v, sens, empreinte, surLeTexte, hier);
    }

    private List<String> decider(
            ConventionASigner c,
            long v,
            DecisionPrise.Sens sens,
            String empreinte,
            boolean surLeTexte,
            LocalDate jour) {
        var piece =
                fichiers.conserver(
                        "decision.txt",
                        "text/plain",
                        Contenu.de("Décision".getBytes(StandardCharsets.UTF_8)),
                        null);
        @Nullable String reserves = surLeTexte ? "Préciser l’article 1" : null;
        return validations
                .decider(
                        c.id,
                        v,
                        new DecisionPrise(
                                sens,
                                empreinte,
                                jour,
                                "2026-12",
                                piece.id().valeur(),
                                reserves,
                                surLeTexte,
                                null))
                .stream()
                .map(Motif::code)
                .toList();
    }

    private TableauValidation.Ligne ligne(ConventionASigner c, Partie p) {
        return textes.tableau(c.id).lignes().stream()
                .filter(l -> l.partie().id() == p.id())
                .findFirst()
                .orElseThrow();
    }

    private LigneValidation validation(ConventionASigner c, Partie p) {
        return Objects.requireNonNull(ligne(c, p).courante());
    }

    private List<String> manques(ConventionASigner c) {
        return textes.tableau(c.id).exigences().stream()
                .filter(v -> !v.remplie())
                .map(v -> v.code())
                .toList();
    }
}
