package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.evolutions.Retraits.Dits;
import fr.unisson.evolutions.domaine.EtatRetrait;
import fr.unisson.evolutions.domaine.TransitionRetrait;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class RetraitsSqlTest {

    @Autowired Retraits retraits;
    @Autowired EffetsADate effets;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void scenario_9_une_partie_sur_trois_s_en_va_et_la_convention_vit() {
        essai(
                3,
                c -> {
                    annoncer(c, 0);
                    notifier(c, 0);
                    echoir(c);
                    effets.appliquer();
                    assertThat(retrait(c).etat()).isEqualTo(EtatRetrait.EFFECTIF);
                    assertThat(parties.lister(c.id()))
                            .extracting(PartieVue::etat)
                            .containsExactly("SORTIE", "ACCEPTEE", "ACCEPTEE");
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                });
    }

    @Test
    void scenario_9_une_partie_sur_deux_s_en_va_et_la_convention_devient_caduque() {
        essai(
                2,
                c -> {
                    annoncer(c, 1);
                    notifier(c, 1);
                    echoir(c, 5);
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("CADUQUE");
                    assertThat(Dates.jourDe(conventions.charger(c.id()).etatLe()))
                            .as("le lendemain du dernier jour, même constaté plus tard")
                            .isEqualTo(aujourdhui().minusDays(4));
                    assertThat(conventions.histoire(c.id()).getLast().par()).isEqualTo("Unisson");
                });
    }

    @Test
    void apres_un_long_arret_la_caducite_date_du_depart_qui_ne_laisse_qu_une_partie() {
        essai(
                3,
                c -> {
                    int[] jours = {2, 5, 1};
                    for (int i = 0; i < 3; i++) {
                        annoncer(c, i);
                        notifier(c, i);
                        db.sql("update retrait set effet = :jour where partie_id = :p")
                                .param("jour", aujourdhui().minusDays(jours[i]))
                                .param("p", parties.lister(c.id()).get(i).id())
                                .update();
                    }
                    effets.appliquer();
                    assertThat(c.etat()).isEqualTo("CADUQUE");
                    assertThat(Dates.jourDe(conventions.charger(c.id()).etatLe()))
                            .isEqualTo(aujourdhui().minusDays(1));
                });
    }

    @Test
    void avant_son_dernier_jour_la_partie_est_encore_la() {
        essai(
                2,
                c -> {
                    annoncer(c, 0);
                    notifier(c, 0);
                    effets.appliquer();
                    assertThat(retrait(c).etat()).isEqualTo(EtatRetrait.NOTIFIE);
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                });
    }

    @Test
    void le_preavis_se_compte_de_la_notification() {
        essai(
                3,
                c -> {
                    annoncer(c, 0);
                    acteurs.devenir(
                            c.enSignataire(0),
                            () -> {
                                var tot = retraits.effetAuPlusTot(c.id());
                                assertThat(tot).isEqualTo(aujourdhui().plusMonths(2));
                                assertThat(
                                                code(
                                                        passer(
                                                                c,
                                                                TransitionRetrait.NOTIFIER,
                                                                null,
                                                                new Dits(
                                                                        tot.minusDays(1),
                                                                        "Repris",
                                                                        "Rendu"))))
                                        .isEqualTo("PREAVIS_RESPECTE");
                            });
                });
    }

    @Test
    void le_signataire_d_une_autre_partie_ne_decide_pas_du_retrait() {
        essai(
                3,
                c -> {
                    annoncer(c, 0);
                    acteurs.devenir(
                            c.enSignataire(1),
                            () ->
                                    assertThat(
                                                    code(
                                                            passer(
                                                                    c,
                                                                    TransitionRetrait.NOTIFIER,
                                                                    null,
                                                                    dits())))
                                            .isEqualTo(Motif.ROLE));
                });
    }

    @Test
    void le_comite_note_l_echange_et_la_partie_peut_renoncer() {
        essai(
                3,
                c -> {
                    annoncer(c, 0);
                    acteurs.devenir(
                            c.enAnimateur(),
                            () ->
                                    assertThat(
                                                    passer(
                                                            c,
                                                            TransitionRetrait.ECHANGER,
                                                            "Mission à repositionner",
                                                            Dits.rien()))
                                            .isEqualTo(Resultat.fait(EtatRetrait.ECHANGE)));
                    acteurs.devenir(
                            c.enSignataire(0),
                            () ->
                                    assertThat(
                                                    passer(
                                                            c,
                                                            TransitionRetrait.RENONCER,
                                                            null,
                                                            Dits.rien()))
                                            .isEqualTo(Resultat.fait(EtatRetrait.RENONCE)));
                    assertThat(retrait(c).histoire())
                            .extracting(RetraitVu.Pas::fait)
                            .containsExactly(
                                    "Retrait annoncé",
                                    "Échange en comité avant un retrait",
                                    "Retrait abandonné");
                });
    }

    @Test
    void une_partie_n_annonce_qu_un_retrait_a_la_fois() {
        essai(
                2,
                c -> {
                    annoncer(c, 0);
                    acteurs.devenir(
                            c.enReferent(0),
                            () ->
                                    assertThat(code(retraits.annoncer(c.id(), "")))
                                            .isEqualTo("ROLE"));
                });
    }

    @Test
    void une_page_qui_a_vieilli_ne_change_rien() {
        essai(
                3,
                c -> {
                    annoncer(c, 0);
                    acteurs.devenir(
                            c.enSignataire(0),
                            () ->
                                    assertThat(
                                                    code(
                                                            retraits.franchir(
                                                                    c.id(),
                                                                    retrait(c).id(),
                                                                    0,
                                                                    TransitionRetrait.RENONCER,
                                                                    null,
                                                                    Dits.rien(),
                                                                    null)))
                                            .isEqualTo(Resultat.DEPASSE));
                });
    }

    /// As in a convention signed elsewhere, which names only referents.
    @Test
    void sans_signataire_la_direction_notifie_meme_sans_mandat_inscrit() {
        essai(
                3,
                c -> {
                    c.sansSignataire(0);
                    c.sansMandat(0);
                    annoncer(c, 0);
                    acteurs.devenir(
                            c.enReferent(0),
                            () ->
                                    assertThat(retraits.quiNotifie(c.id()))
                                            .hasValueSatisfying(p ->
                                                    assertThat(p)
                                                            .contains("c’est à la direction")));
                    acteurs.devenir(
                            c.enReferent(1),
                            () ->
                                    assertThat(retraits.possibles(c.id(), retrait(c)))
                                            .doesNotContain(TransitionRetrait.NOTIFIER));
                    notifier(c, 0);
                });
    }

    private void annoncer(ConventionEnVigueur c, int partie) {
        acteurs.devenir(
                c.enReferent(partie),
                () ->
                        assertThat(retraits.annoncer(c.id(), "Réorganisation"))
                                .isEqualTo(Resultat.fait(EtatRetrait.ANNONCE)));
    }

    private void notifier(ConventionEnVigueur c, int partie) {
        acteurs.devenir(
                c.enSignataire(partie),
                () ->
                        assertThat(passer(c, TransitionRetrait.NOTIFIER, null, dits()))
                                .isEqualTo(Resultat.fait(EtatRetrait.NOTIFIE)));
    }

    private Dits dits() {
        return new Dits(aujourdhui().plusMonths(2), "Repris par la CPTS", "Fiches rendues");
    }

    private Resultat<EtatRetrait> passer(
            ConventionEnVigueur c,
            TransitionRetrait transition,
            @Nullable String motif,
            Dits dits) {
        var r = retrait(c);
        return retraits.franchir(c.id(), r.id(), r.version(), transition, motif, dits, null);
    }

    private RetraitVu retrait(ConventionEnVigueur c) {
        return retraits.lister(c.id()).getFirst();
    }

    /// As if the last day had passed.
    private void echoir(ConventionEnVigueur c) {
        echoir(c, 1);
    }

    private void echoir(ConventionEnVigueur c, int jours) {
        db.sql("update retrait set effet = :jour where convention_id = :c")
                .param("jour", aujourdhui().minusDays(jours))
                .param("c", c.cle())
                .update();
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(int nombre, Consumer<ConventionEnVigueur> corps) {
        var duree =
                new Duree(
                        ModePriseEffet.DERNIERE_SIGNATURE,
                        null,
                        null,
                        36,
                        ModeRenouvellement.EXPRES,
                        36,
                        null,
                        2,
                        true);
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        corps.accept(
                                ConventionEnVigueur.depuis(
                                        db, nombre, aujourdhui().minusMonths(6), duree)));
    }
}
