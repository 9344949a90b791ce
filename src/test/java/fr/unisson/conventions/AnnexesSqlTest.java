package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.documents.Envoi;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Annexes that are signed with the text, and those that live beside it.
@SqlTest
class AnnexesSqlTest {

    @Autowired Annexes annexes;
    @Autowired Textes textes;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    /// Section 2.2 of the domain: contact lists change each month, nobody signs again.
    @Test
    void une_annexe_vivante_qui_change_ne_change_aucune_empreinte() {
        essai(c -> {
            var avant = empreinte(c);
            long id = ajouter(c, true, decision(c));
            assertThat(empreinte(c)).isEqualTo(avant);
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            assertThat(remplacer(c, id, 1, "Deuxième liste", null).estFait())
                                    .isTrue());
            assertThat(empreinte(c)).isEqualTo(avant);
            assertThat(annexe(c, id).versions())
                    .extracting(AnnexeVue.Version::version)
                    .containsExactly(2, 1);
        });
    }

    @Test
    void une_annexe_figee_est_dans_l_empreinte_du_texte() {
        essai(c -> {
            c.mettreEn("CONSOLIDATION");
            var avant = empreinte(c);
            long id = ajouter(c, false, null);
            var avec = empreinte(c);
            assertThat(avec).isNotEqualTo(avant);
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(remplacer(c, id, 1, "Autre protocole", null).estFait())
                                    .isTrue());
            assertThat(empreinte(c)).isNotIn(avant, avec);
        });
    }

    @Test
    void une_annexe_figee_ne_change_plus_une_fois_signee() {
        essai(c -> {
            c.mettreEn("CONSOLIDATION");
            long id = ajouter(c, false, null);
            c.mettreEn("EN_VIGUEUR");
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(code(remplacer(c, id, 1, "Autre", decision(c))))
                                .isEqualTo(Motif.ROLE);
                        assertThat(annexes.peutAjouter(c.id(), false)).isFalse();
                    });
        });
    }

    /// Below the code.
    @Test
    void la_base_refuse_une_version_d_une_annexe_figee_et_signee() {
        assertThatThrownBy(() ->
                        essai(c -> {
                            c.mettreEn("CONSOLIDATION");
                            long id = ajouter(c, false, null);
                            c.mettreEn("EN_VIGUEUR");
                            db.sql(
                                            """
                                            insert into annexe_version (convention_id,
                                              annexe_id, version, fichier_id, empreinte, le)
                                            select convention_id, annexe_id, 2, fichier_id,
                                                   empreinte, now()
                                              from annexe_version where annexe_id = :a
                                            """)
                                    .param("a", id)
                                    .update();
                        }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void en_vigueur_une_nouvelle_annexe_demande_une_decision_du_comite() {
        essai(c ->
                acteurs.devenir(
                        c.enAnimateur(),
                        () -> {
                            assertThat(code(proposer(c, true, null))).isEqualTo("DECISION");
                            assertThat(code(proposer(c, true, -1L))).isEqualTo("DECISION");
                        }));
    }

    @Test
    void la_referente_en_charge_met_a_jour_seule_le_comite_par_decision_les_autres_non() {
        essai(c -> {
            long decision = decision(c);
            long id = ajouter(c, true, decision);
            acteurs.devenir(
                    c.enReferent(1),
                    () ->
                            assertThat(code(remplacer(c, id, 1, "Autre", null)))
                                    .isEqualTo(Motif.ROLE));
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(code(remplacer(c, id, 1, "Autre", null))).isEqualTo("DECISION");
                        assertThat(remplacer(c, id, 1, "Autre", decision).estFait()).isTrue();
                        assertThat(code(remplacer(c, id, 1, "Encore", decision)))
                                .isEqualTo(Resultat.DEPASSE);
                    });
            assertThat(annexe(c, id).derniere().decision()).isEqualTo("COPIL 2026-001");
        });
    }

    @Test
    void la_revue_est_due_a_qui_la_tient_puis_se_confirme() {
        essai(c -> {
            long id = ajouter(c, true, decision(c));
            assertThat(devoirs(c, c.compteDuReferent(0))).isOne();
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(code(annexes.confirmer(c.id(), id, 1, aujourdhui())))
                                .isEqualTo("REVOIR");
                        assertThat(
                                        annexes.confirmer(c.id(), id, 1, aujourdhui().plusYears(1))
                                                .estFait())
                                .isTrue();
                    });
            assertThat(annexe(c, id).revoirLe()).isEqualTo(aujourdhui().plusYears(1));
        });
    }

    @Test
    void retiree_une_annexe_vivante_n_est_plus_due_et_reste_lisible_avec_sa_raison() {
        essai(c -> {
            long decision = decision(c);
            long id = ajouter(c, true, decision);
            acteurs.devenir(
                    c.enReferent(1),
                    () ->
                            assertThat(code(annexes.retirer(c.id(), id, 1, "Doublon", null)))
                                    .isEqualTo(Motif.ROLE));
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(code(annexes.retirer(c.id(), id, 1, "Doublon", null)))
                                    .isEqualTo("DECISION"));
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(annexes.retirer(c.id(), id, 1, "Doublon", null).estFait())
                                .isTrue();
                        assertThat(code(annexes.retirer(c.id(), id, 2, "Encore", null)))
                                .isEqualTo(Motif.ROLE);
                    });
            assertThat(devoirs(c, c.compteDuReferent(0))).isZero();
            assertThat(annexe(c, id))
                    .satisfies(a -> {
                        assertThat(a.motifRetrait()).isEqualTo("Doublon");
                        assertThat(a.versions()).hasSize(1);
                    });
        });
    }

    private long ajouter(ConventionEnVigueur c, boolean vivante, @Nullable Long decision) {
        var id = new long[1];
        acteurs.devenir(
                c.enAnimateur(),
                () -> {
                    if (proposer(c, vivante, decision) instanceof Resultat.Fait<Long>(var faite))
                        id[0] = faite;
                });
        assertThat(id[0]).isPositive();
        return id[0];
    }

    private Resultat<Long> proposer(
            ConventionEnVigueur c, boolean vivante, @Nullable Long decision) {
        return annexes.ajouter(
                c.id(),
                new Annexes.Nouvelle(
                        "Annuaire des contacts", vivante, c.partie(0), aujourdhui().plusMonths(6)),
                envoi("Première liste"),
                decision);
    }

    private Resultat<Long> remplacer(
            ConventionEnVigueur c, long id, int version, String texte, @Nullable Long decision) {
        return annexes.remplacer(
                c.id(),
                id,
                version,
                envoi(texte),
                "Deux numéros changent",
                aujourdhui().plusMonths(6),
                decision);
    }

    private static Envoi envoi(String texte) {
        return new Envoi(
                "annuaire.txt", new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)));
    }

    private AnnexeVue annexe(ConventionEnVigueur c, long id) {
        return annexes.lister(c.id()).stream().filter(a -> a.id() == id).findFirst().orElseThrow();
    }

    private String empreinte(ConventionEnVigueur c) {
        return textes.etat(c.id()).actuel().empreinte();
    }

    private long devoirs(ConventionEnVigueur c, long compte) {
        return db.sql(
                        """
                        select count(*) from echeance
                         where objet_type = 'annexes' and objet_id = :c and compte_id = :compte
                           and levee_le is null
                        """)
                .param("c", c.cle())
                .param("compte", compte)
                .query(Long.class)
                .single();
    }

    private long decision(ConventionEnVigueur c) {
        var id = new Long[1];
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        id[0] =
                                db.sql(
                                                """
                                                with i as (
                                                  insert into instance (organisation_id, nom, nature,
                                                                        decide)
                                                  values (:o, 'Comité', 'COPIL', true) returning id),
                                                a as (
                                                  insert into convention_instance (convention_id,
                                                    instance_id, attachee_le)
                                                  select :c, id, now() from i)
                                                insert into instance_decision (instance_id, annee, rang,
                                                  numero, etat, etat_le, texte, prise_le)
                                                select id, 2026, 1, 'COPIL 2026-001', 'FAITE', now(),
                                                       'Mettre à jour', current_date
                                                  from i returning id
                                                """)
                                        .param("c", c.cle())
                                        .param("o", c.organisationDAnimation())
                                        .query(Long.class)
                                        .single());
        return Objects.requireNonNull(id[0]);
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
                                        db, 2, aujourdhui().minusMonths(6), Duree.parDefaut())));
    }
}
