package fr.unisson.had;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.Participation;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class SejoursDeHadSqlTest {

    @Autowired SejoursDeHad sejours;
    @Autowired FinDuDevoir fins;
    @Autowired ApplicationEventPublisher evenements;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(Consumer<ConventionEnVigueur> travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c =
                            ConventionEnVigueur.depuis(
                                    db, 2, jour().minusYears(1), Duree.parDefaut());
                    travail.accept(c);
                });
    }

    @Test
    void le_premier_sejour_pose_une_echeance_que_le_troisieme_rapproche_et_la_transmission_leve() {
        essai(c -> {
            var premier = jour().minusMonths(1);
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        noter(c, NatureDeDate.PREMIER_SEJOUR, premier, "");
                    });
            assertThat(pour(c)).containsOnly(premier.plusMonths(6));
            acteurs.devenir(
                    c.enReferent(1), () -> noter(c, NatureDeDate.TROISIEME_SEJOUR, jour(), ""));
            assertThat(pour(c)).containsOnly(jour());
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        noter(c, NatureDeDate.TRANSMISE_ARS, jour(), "");
                        noter(c, NatureDeDate.TRANSMISE_CAISSE, jour(), "");
                    });
            assertThat(pour(c)).isEmpty();
        });
    }

    @Test
    void la_fin_de_la_convention_leve_l_echeance_et_sa_suspension_la_laisse() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0), () -> noter(c, NatureDeDate.PREMIER_SEJOUR, jour(), ""));
            passer(c, TransitionEnVigueur.SUSPENDRE, EtatConvention.SUSPENDUE);
            assertThat(pour(c)).isNotEmpty();
            passer(c, TransitionEnVigueur.EXPIRER, EtatConvention.EXPIREE);
            assertThat(pour(c)).isEmpty();
            assertThat(sejours.limite(c.id())).isEmpty();
        });
    }

    /// A convention that ended when nothing lifted the duty yet.
    @Test
    void l_echeance_laissee_par_une_fin_ancienne_est_levee_une_fois() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0), () -> noter(c, NatureDeDate.PREMIER_SEJOUR, jour(), ""));
            fins.rattraper();
            assertThat(pour(c)).as("elle vit encore").isNotEmpty();
            c.mettreEn("EXPIREE");
            assertThat(pour(c)).isNotEmpty();
            assertThat(fins.rattraper()).isPositive();
            assertThat(pour(c)).isEmpty();
            assertThat(fins.rattraper()).isZero();
        });
    }

    private void passer(ConventionEnVigueur c, TransitionEnVigueur t, EtatConvention vers) {
        c.mettreEn(vers.name());
        evenements.publishEvent(
                new ConventionEnVigueurFranchie(
                        c.id(),
                        t,
                        EtatConvention.EN_VIGUEUR,
                        vers,
                        new Participation.Tenu(RoleConvention.SYSTEME, null),
                        null,
                        DossierEnVigueur.Saisie.vide(),
                        horloge.instant()));
    }

    @Test
    void une_correction_garde_ce_qui_avait_ete_note() {
        essai(c ->
                acteurs.devenir(
                        c.enReferent(0),
                        () -> {
                            noter(c, NatureDeDate.PREMIER_SEJOUR, jour(), "");
                            assertThat(
                                            sejours.noter(
                                                            c.id(),
                                                            NatureDeDate.PREMIER_SEJOUR,
                                                            jour().minusDays(3),
                                                            "")
                                                    .motifs())
                                    .extracting(Motif::code)
                                    .containsExactly("MOTIF");
                            noter(
                                    c,
                                    NatureDeDate.PREMIER_SEJOUR,
                                    jour().minusDays(3),
                                    "Erreur de saisie");
                            assertThat(sejours.dates(c.id()).premier())
                                    .isEqualTo(jour().minusDays(3));
                            noter(c, NatureDeDate.PREMIER_SEJOUR, null, "Aucun séjour");
                            assertThat(sejours.dates(c.id()).premier()).isNull();
                            assertThat(sejours.histoire(c.id())).hasSize(3);
                            assertThat(
                                            db.sql(
                                                            """
                                                            select has_table_privilege(
                                                              current_user, 'had_date',
                                                              'UPDATE, DELETE')
                                                            """)
                                                    .query(Boolean.class)
                                                    .single())
                                    .isFalse();
                        }));
    }

    @Test
    void seuls_l_animation_et_les_referents_notent_et_un_tiers_ne_lit_rien() {
        essai(c -> {
            acteurs.devenir(
                    c.enReferent(0), () -> noter(c, NatureDeDate.PREMIER_SEJOUR, jour(), ""));
            acteurs.devenir(
                    c.enSecretaire(0),
                    () ->
                            assertThatThrownBy(() ->
                                            sejours.noter(
                                                    c.id(), NatureDeDate.TRANSMISE_ARS, jour(), ""))
                                    .isInstanceOf(Interdit.class));
            acteurs.devenir(
                    Acteurs.compte(Long.MAX_VALUE),
                    () -> {
                        assertThat(
                                        db.sql("select count(*) from had_date")
                                                .query(Long.class)
                                                .single())
                                .isZero();
                        assertThatThrownBy(() -> sejours.dates(c.id()))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    private void noter(
            ConventionEnVigueur c,
            NatureDeDate nature,
            @org.jspecify.annotations.Nullable LocalDate jour,
            String motif) {
        assertThat(sejours.noter(c.id(), nature, jour, motif).motifs()).isEmpty();
    }

    private List<LocalDate> pour(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select pour_le from echeance
                         where module = 'had' and objet_id = :c and levee_le is null
                        """)
                .param("c", c.cle())
                .query(LocalDate.class)
                .list();
    }
}
