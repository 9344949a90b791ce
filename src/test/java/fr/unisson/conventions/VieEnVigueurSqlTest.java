package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Cloture;
import fr.unisson.conventions.domaine.DossierEnVigueur.Resiliation;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class VieEnVigueurSqlTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 2, 1);

    @Autowired VieEnVigueur vie;
    @Autowired TermesDesConventions termes;
    @Autowired Conventions conventions;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void le_president_du_comite_suspend_et_l_histoire_le_dit() {
        essai(c -> {
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(
                                            vie.franchir(
                                                    c.id(),
                                                    c.version(),
                                                    TransitionEnVigueur.SUSPENDRE,
                                                    "Crise sanitaire",
                                                    dossier(c)))
                                    .isEqualTo(Resultat.fait(EtatConvention.SUSPENDUE)));
            assertThat(c.etat()).isEqualTo("SUSPENDUE");
            assertThat(conventions.histoire(c.id()).getLast().motif()).isEqualTo("Crise sanitaire");
        });
    }

    @Test
    void un_referent_ne_suspend_pas_seul() {
        essai(c ->
                acteurs.devenir(
                        c.enReferent(0),
                        () ->
                                assertThat(
                                                vie.franchir(
                                                                c.id(),
                                                                c.version(),
                                                                TransitionEnVigueur.SUSPENDRE,
                                                                "Crise",
                                                                dossier(c))
                                                        .motifs())
                                        .extracting(Motif::code)
                                        .containsExactly(Motif.ROLE)));
    }

    @Test
    void une_page_qui_a_vieilli_ne_change_rien() {
        essai(c ->
                acteurs.devenir(
                        c.enAnimateur(),
                        () -> {
                            assertThat(
                                            vie.franchir(
                                                            c.id(),
                                                            c.version() - 1,
                                                            TransitionEnVigueur.SUSPENDRE,
                                                            "Crise",
                                                            dossier(c))
                                                    .motifs())
                                    .extracting(Motif::code)
                                    .containsExactly(Resultat.DEPASSE);
                            assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                        }));
    }

    @Test
    void chaque_reconduction_repart_de_la_periode_en_cours() {
        essai(c -> {
            assertThat(terme(c).limite()).isEqualTo("2026-10-31");
            assertThat(
                            termes.prolonger(
                                            c.id(),
                                            Prolongation.reconduction(LocalDate.of(2026, 11, 1)),
                                            null)
                                    .estFait())
                    .isTrue();
            assertThat(terme(c).fin()).isEqualTo("2028-01-31");
            assertThat(terme(c).limite()).isEqualTo("2027-10-31");
            assertThat(termes.actes(c.id())).hasSize(1);
        });
    }

    @Test
    void qui_ne_participe_pas_ne_lit_pas_les_prolongations() {
        essai(c -> {
            termes.prolonger(c.id(), Prolongation.reconduction(EFFET), null);
            acteurs.devenir(
                    Acteurs.compte(-1),
                    () ->
                            assertThat(
                                            db.sql("select count(*) from prolongation")
                                                    .query(Long.class)
                                                    .single())
                                    .isZero());
        });
    }

    private Terme terme(ConventionEnVigueur c) {
        return termes.trouver(c.id()).orElseThrow();
    }

    private DossierEnVigueur dossier(ConventionEnVigueur c) {
        var jour = EFFET.plusMonths(1);
        return new DossierEnVigueur(
                jour,
                2,
                terme(c),
                false,
                null,
                Resiliation.aucune(),
                false,
                false,
                new Cloture(false, 0),
                new Saisie(true, jour.plusDays(30)));
    }

    private void essai(Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> corps.accept(ConventionEnVigueur.depuis(db, 2, EFFET, tacite())));
    }

    private static Duree tacite() {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                12,
                ModeRenouvellement.TACITE,
                12,
                3,
                3,
                true);
    }
}
