package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class TermesSqlTest {

    @Autowired EffetsADate effets;
    @Autowired Renouvellements renouvellements;
    @Autowired TermesDesConventions termes;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired Avenants avenants;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    /// The second year counts from the current period as well.
    @Test
    void scenario_5_une_reconduction_tacite_s_enregistre_le_lendemain_de_la_fin() {
        essai(
                3,
                finieHier(),
                tacite(12),
                c -> {
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                    assertThat(terme(c).debut()).isEqualTo(aujourdhui());
                    assertThat(terme(c).reconductions()).isEqualTo(1);
                    effets.appliquer();
                    assertThat(terme(c).reconductions()).isEqualTo(1);
                });
    }

    @Test
    void apres_un_long_arret_chaque_periode_finie_est_enregistree() {
        essai(
                2,
                finieHier().minusMonths(24),
                tacite(12),
                c -> {
                    effets.appliquer();
                    assertThat(terme(c).reconductions()).isEqualTo(3);
                    assertThat(terme(c).fin()).isAfterOrEqualTo(aujourdhui());
                });
    }

    /// Nothing renews by itself.
    @Test
    void scenario_6_une_convention_au_renouvellement_expres_expire_seule() {
        essai(
                2,
                finieHier(),
                duree(12, ModeRenouvellement.EXPRES),
                c -> {
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EXPIREE");
                    assertThat(conventions.histoire(c.id()).getLast().par()).isEqualTo("Unisson");
                });
    }

    /// The day the work ran is in the history; the state counts from the day of effect.
    @Test
    void le_terme_constate_plus_tard_garde_son_jour() {
        essai(
                2,
                finieHier().minusDays(12),
                duree(12, ModeRenouvellement.EXPRES),
                c -> {
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EXPIREE");
                    assertThat(Dates.jourDe(conventions.charger(c.id()).etatLe()))
                            .isEqualTo(Objects.requireNonNull(terme(c).fin()).plusDays(1))
                            .isBefore(aujourdhui().minusDays(8));
                    assertThat(Dates.jourDe(conventions.histoire(c.id()).getLast().le()))
                            .isEqualTo(aujourdhui());
                });
    }

    @Test
    void au_dernier_jour_rien_n_est_encore_fini() {
        essai(
                2,
                finieHier().plusDays(1),
                duree(12, ModeRenouvellement.EXPRES),
                c -> {
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                });
    }

    @Test
    void qui_s_oppose_part_seul_et_les_autres_continuent() {
        essai(
                3,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    opposer(c, 0);
                    vieillir(c);
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                    assertThat(parties.lister(c.id()))
                            .extracting(PartieVue::etat)
                            .containsExactly("SORTIE", "ACCEPTEE", "ACCEPTEE");
                    assertThat(terme(c).reconductions()).isEqualTo(1);
                });
    }

    @Test
    void la_partie_sortie_lit_encore_et_n_ecrit_plus() {
        essai(
                3,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    opposer(c, 0);
                    vieillir(c);
                    effets.appliquer();
                    acteurs.devenir(
                            c.enReferent(0),
                            () -> {
                                assertThat(conventions.charger(c.id()).id()).isEqualTo(c.id());
                                assertThat(
                                                db.sql(
                                                                """
                                                                update convention set titre = 'X'
                                                                 where id = :c
                                                                """)
                                                        .param("c", c.cle())
                                                        .update())
                                        .isZero();
                            });
                });
    }

    @Test
    void il_faut_rester_deux_pour_se_reconduire() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    opposer(c, 1);
                    vieillir(c);
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EXPIREE");
                });
    }

    /// Never a silent end: who did not oppose learns the same day that nothing will be renewed.
    @Test
    void une_opposition_se_dit_aux_autres_et_change_ce_qui_est_attendu() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    opposer(c, 1);
                    assertThat(devoirs(c))
                            .contains("Préparer la fin de la convention " + fin(c))
                            .noneMatch(d -> d.contains("s’oppose à la reconduction"));
                    assertThat(nouvelle(c, c.compteDuReferent(0)))
                            .contains(
                                    "s’oppose à la reconduction",
                                    "la convention prendra fin le " + Dates.jour(fin(c)));
                    acteurs.devenir(
                            c.enReferent(0),
                            () -> {
                                var etat = renouvellements.lire(c.id()).orElseThrow();
                                assertThat(etat.recit().issue()).startsWith("Fin de la convention");
                                assertThat(etat.recit().raisons())
                                        .last()
                                        .asString()
                                        .contains("laissent moins de deux parties");
                            });
                });
        essai(
                3,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    opposer(c, 1);
                    assertThat(devoirs(c)).anyMatch(d -> d.contains("s’oppose à la reconduction"));
                    assertThat(nouvelle(c, c.compteDuReferent(0)))
                            .contains("les autres parties continuent");
                    acteurs.devenir(
                            c.enReferent(0),
                            () -> {
                                var etat = renouvellements.lire(c.id()).orElseThrow();
                                assertThat(etat.recit().issue())
                                        .contains("entre les autres parties");
                                assertThat(etat.recit().raisons())
                                        .last()
                                        .asString()
                                        .contains("les autres la quittent");
                            });
                });
    }

    private String nouvelle(ConventionEnVigueur c, long compte) {
        return db.sql(
                        """
                        select texte from notification
                         where objet_id = :c and compte_id = :compte and fait like 'opposition %'
                        """)
                .param("c", c.cle())
                .param("compte", compte)
                .query(String.class)
                .single();
    }

    /// Too few parties go on: there is nothing left to change after the period, nor after a
    /// termination that all accepted.
    @Test
    void un_avenant_ne_prend_pas_effet_apres_une_fin_annoncee() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    var fin = fin(c);
                    assertThat(avenantAEffet(c, fin.plusDays(1))).isEmpty();
                    opposer(c, 1);
                    assertThat(avenantAEffet(c, fin)).isEmpty();
                    assertThat(avenantAEffet(c, fin.plusDays(1))).isEqualTo("EFFET_TROP_TARD");
                    resilier(c, fin.minusDays(10));
                    assertThat(avenantAEffet(c, fin.minusDays(10))).isEmpty();
                    accorderLaResiliation(c);
                    assertThat(avenantAEffet(c, fin.minusDays(11))).isEmpty();
                    assertThat(avenantAEffet(c, fin.minusDays(10))).isEqualTo("EFFET_TROP_TARD");
                });
    }

    /// Why an amendment opened today cannot take effect on that day; empty when it can.
    private String avenantAEffet(ConventionEnVigueur c, LocalDate effet) {
        var refus = new ArrayList<String>();
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        refus.add(
                                code(
                                        avenants.creer(
                                                c.id(),
                                                new NouvelAvenant(
                                                        "Avenant",
                                                        "",
                                                        Set.of(TypeAvenant.TEXTE_LIBRE),
                                                        List.of(),
                                                        effet,
                                                        null)))));
        return refus.getFirst();
    }

    private void resilier(ConventionEnVigueur c, LocalDate effet) {
        db.sql(
                        """
                        insert into resiliation (convention_id, rang, effet, motif, relais, compte_id,
                          le)
                        values (:c, 1, :effet, 'Fin commune', 'Relais organisé', :compte, now())
                        """)
                .param("c", c.cle())
                .param("effet", effet)
                .param("compte", c.compteDuReferent(0))
                .update();
    }

    private void accorderLaResiliation(ConventionEnVigueur c) {
        db.sql(
                        """
                        insert into resiliation_accord (convention_id, rang, partie_id, compte_id, le)
                        select :c, 1, id, :compte, now() from partie where convention_id = :c
                        """)
                .param("c", c.cle())
                .param("compte", c.compteDuReferent(0))
                .update();
    }

    @Test
    void on_ne_s_oppose_qu_une_fois_et_pour_sa_partie() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    opposer(c, 0);
                    acteurs.devenir(
                            c.enSignataire(0),
                            () -> assertThat(code(opposition(c))).isEqualTo("DEJA"));
                    acteurs.devenir(
                            c.enReferent(1),
                            () -> assertThat(code(opposition(c))).isEqualTo("SIGNATAIRE"));
                });
    }

    @Test
    void apres_le_delai_l_opposition_est_refusee_avec_sa_raison() {
        essai(
                2,
                aujourdhui().minusMonths(11),
                tacite(12),
                c ->
                        acteurs.devenir(
                                c.enSignataire(0),
                                () -> {
                                    var refus = opposition(c).motifs().getFirst();
                                    assertThat(refus.code()).isEqualTo("DELAI");
                                    assertThat(refus.phrase())
                                            .contains(Dates.jour(terme(c).limite()));
                                }));
    }

    @Test
    void une_evaluation_se_depose_ou_s_explique_une_fois_par_periode() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c ->
                        acteurs.devenir(
                                c.enReferent(0),
                                () -> {
                                    var fin = fin(c);
                                    assertThat(
                                                    code(
                                                            renouvellements.evaluer(
                                                                    c.id(), fin, null, " ")))
                                            .isEqualTo("PIECE");
                                    assertThat(
                                                    renouvellements
                                                            .evaluer(
                                                                    c.id(),
                                                                    fin,
                                                                    null,
                                                                    "Convention trop récente")
                                                            .estFait())
                                            .isTrue();
                                    assertThat(
                                                    code(
                                                            renouvellements.evaluer(
                                                                    c.id(), fin, null, "Encore")))
                                            .isEqualTo("ROLE");
                                }));
    }

    @Test
    void au_maximum_de_reconductions_la_convention_prend_fin_et_dit_pourquoi() {
        var uneFois =
                new Duree(
                        ModePriseEffet.DERNIERE_SIGNATURE,
                        null,
                        null,
                        12,
                        ModeRenouvellement.TACITE,
                        12,
                        1,
                        3,
                        true);
        essai(
                2,
                aujourdhui().minusYears(2),
                uneFois,
                c -> {
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EXPIREE");
                    assertThat(terme(c).reconductions()).isOne();
                    acteurs.devenir(
                            c.enReferent(0),
                            () ->
                                    assertThat(
                                                    renouvellements
                                                            .lire(c.id())
                                                            .orElseThrow()
                                                            .recit()
                                                            .raisons())
                                            .contains(
                                                    "La dernière période allait du "
                                                            + Dates.jour(aujourdhui().minusYears(1))
                                                            + " au "
                                                            + Dates.jour(aujourdhui().minusDays(1))
                                                            + ", parce que la convention a été"
                                                            + " reconduite pour 12 mois.")
                                            .last()
                                            .asString()
                                            .contains(
                                                    "maximal de reconductions (1) était atteint"));
                });
    }

    @Test
    void la_fin_se_dit_a_chaque_partie_et_demande_un_bilan_sous_soixante_jours() {
        essai(
                2,
                finieHier(),
                duree(12, ModeRenouvellement.EXPRES),
                c -> {
                    effets.appliquer();
                    assertThat(devoirs(c))
                            .containsExactly(
                                    "Déposer le bilan de clôture " + aujourdhui().plusDays(60));
                    acteurs.devenir(
                            c.enReferent(0),
                            () ->
                                    assertThat(
                                                    renouvellements
                                                            .lire(c.id())
                                                            .orElseThrow()
                                                            .recit()
                                                            .raisons())
                                            .noneMatch(r -> r.contains("prend fin"))
                                            .last()
                                            .asString()
                                            .contains(
                                                    "a pris fin, parce que son renouvellement"
                                                            + " demandait un accord exprès"));
                    assertThat(
                                    db.sql(
                                                    """
                                                    select compte_id from notification
                                                     where objet_id = :c and fait = 'EXPIRER'
                                                    """)
                                            .param("c", c.cle())
                                            .query(Long.class)
                                            .list())
                            .contains(c.compteDuReferent(0), c.compteDuReferent(1));
                });
    }

    @Test
    void la_decision_est_un_devoir_date_des_parties() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    effets.appliquer();
                    assertThat(devoirs(c))
                            .isEqualTo(
                                    List.of(
                                            "Mener l’évaluation qui précède le renouvellement "
                                                    + fin(c).minusMonths(6),
                                            "Dire si votre organisation s’oppose à la reconduction "
                                                    + limite(c)));
                });
    }

    /// The platform records it by itself: it is news, told once, and nobody's duty.
    @Test
    void le_delai_passe_la_reconduction_s_annonce_sans_devoir() {
        essai(
                2,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    effets.appliquer();
                    c.depuis(aujourdhui().minusMonths(11));
                    effets.appliquer();
                    effets.appliquer();
                    assertThat(devoirs(c)).noneMatch(d -> d.contains("reconduction"));
                    assertThat(
                                    db.sql(
                                                    """
                                                    select texte from notification
                                                     where objet_id = :c and compte_id = :compte
                                                       and fait like 'reconduction acquise %'
                                                    """)
                                            .param("c", c.cle())
                                            .param("compte", c.compteDuReferent(0))
                                            .query(String.class)
                                            .list())
                            .singleElement()
                            .asString()
                            .contains(Dates.jour(fin(c).plusDays(1)), "il n’y a rien à faire");
                });
    }

    /// As in a convention signed elsewhere, which names only referents.
    @Test
    void sans_signataire_la_direction_ou_un_mandat_s_oppose_et_le_devoir_leur_revient() {
        essai(
                3,
                aujourdhui().minusMonths(7),
                tacite(12),
                c -> {
                    c.sansSignataire(0);
                    c.sansSignataire(1);
                    c.sansMandat(1);
                    c.mandater(0, c.compteDuReferent(0));
                    effets.appliquer();
                    assertThat(aQuiSOpposer(c))
                            .containsExactlyInAnyOrder(
                                    "DIRECTION " + c.organisation(0),
                                    "compte " + c.compteDuReferent(0),
                                    "DIRECTION " + c.organisation(1),
                                    "compte " + c.enSignataire(2).compte());
                    acteurs.devenir(
                            c.enReferent(1),
                            () -> {
                                var refus = opposition(c).motifs().getFirst();
                                assertThat(refus.code()).isEqualTo("SIGNATAIRE");
                                assertThat(refus.phrase()).contains("c’est à la direction");
                            });
                    acteurs.devenir(
                            c.enReferent(0), () -> assertThat(opposition(c).estFait()).isTrue());
                    assertThat(aQuiSOpposer(c))
                            .containsExactlyInAnyOrder(
                                    "DIRECTION " + c.organisation(1),
                                    "compte " + c.enSignataire(2).compte());
                    opposer(c, 1);
                    assertThat(aQuiSOpposer(c))
                            .as("one party is left: there is nothing to oppose any more")
                            .isEmpty();
                    acteurs.devenir(
                            c.enReferent(2),
                            () -> assertThat(code(opposition(c))).isEqualTo("SIGNATAIRE"));
                    vieillir(c);
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("EXPIREE");
                });
    }

    private List<String> aQuiSOpposer(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select coalesce('compte ' || compte_id, role || ' ' || organisation_id)
                          from echeance where module = 'evolutions' and objet_id = :c
                           and verbe = 'opposer' and levee_le is null
                        """)
                .param("c", c.cle())
                .query(String.class)
                .list();
    }

    private List<String> devoirs(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select distinct libelle, pour_le from echeance
                         where module = 'evolutions' and objet_id = :c and levee_le is null
                         order by pour_le
                        """)
                .param("c", c.cle())
                .query((r, _) -> r.getString(1) + " " + r.getString(2))
                .list();
    }

    /// As the signatory of this party.
    private void opposer(ConventionEnVigueur c, int partie) {
        acteurs.devenir(c.enSignataire(partie), () -> assertThat(opposition(c).estFait()).isTrue());
    }

    private Resultat<LocalDate> opposition(ConventionEnVigueur c) {
        var fin = fin(c);
        return renouvellements.opposer(c.id(), fin, "Réorganisation");
    }

    private LocalDate fin(ConventionEnVigueur c) {
        return Objects.requireNonNull(terme(c).fin());
    }

    private LocalDate limite(ConventionEnVigueur c) {
        return Objects.requireNonNull(terme(c).limite());
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private Terme terme(ConventionEnVigueur c) {
        return termes.trouver(c.id()).orElseThrow();
    }

    /// Moves the convention and what was said about its period back, until it ended yesterday.
    private void vieillir(ConventionEnVigueur c) {
        var fin = terme(c).fin();
        c.depuis(finieHier());
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        insert into opposition (convention_id, partie_id, fin, motif,
                                          compte_id, mandat_id, le)
                                        select convention_id, partie_id, :hier, motif, compte_id,
                                               mandat_id, le
                                          from opposition where convention_id = :c and fin = :fin
                                        """)
                                .param("hier", aujourdhui().minusDays(1))
                                .param("c", c.cle())
                                .param("fin", fin)
                                .update());
    }

    /// The day of effect of a convention of one year that ended yesterday.
    private LocalDate finieHier() {
        return aujourdhui().minusYears(1);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(
            int nombre, LocalDate effet, Duree duree, Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> corps.accept(ConventionEnVigueur.depuis(db, nombre, effet, duree)));
    }

    private static Duree tacite(int mois) {
        return duree(mois, ModeRenouvellement.TACITE);
    }

    private static Duree duree(int mois, ModeRenouvellement mode) {
        return new Duree(ModePriseEffet.DERNIERE_SIGNATURE, null, null, mois, mode, 12, 5, 3, true);
    }
}
