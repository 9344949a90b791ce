package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.TransitionEnVigueur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DossierEnVigueur.Cloture;
import fr.unisson.conventions.domaine.DossierEnVigueur.Reprise;
import fr.unisson.conventions.domaine.DossierEnVigueur.Resiliation;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionEnVigueurTest {

    /// The first day after the term of [#duree].
    private static final LocalDate LENDEMAIN = LocalDate.of(2027, 2, 1);

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionEnVigueur, String> TABLE =
            Map.of(
                    SUSPENDRE, "EN_VIGUEUR → SUSPENDUE : PRESIDENT_COPIL ANIMATEUR motif",
                    REPRENDRE, "SUSPENDUE → EN_VIGUEUR : PRESIDENT_COPIL ANIMATEUR motif",
                    REPRENDRE_A_L_ECHEANCE, "SUSPENDUE → EN_VIGUEUR : SYSTEME",
                    EXPIRER, "EN_VIGUEUR SUSPENDUE → EXPIREE : SYSTEME",
                    RESILIER, "EN_VIGUEUR SUSPENDUE → RESILIEE : SYSTEME",
                    DEVENIR_CADUQUE, "EN_VIGUEUR SUSPENDUE → CADUQUE : SYSTEME",
                    FINIR_AVEC_LE_CADRE, "EN_VIGUEUR SUSPENDUE → CADUQUE : SYSTEME",
                    REMPLACER, "EN_VIGUEUR SUSPENDUE → REMPLACEE : SYSTEME",
                    RETIRER_LA_REPRISE,
                            "SIGNEE EN_VIGUEUR SUSPENDUE EXPIREE RESILIEE → RETIREE : REFERENT"
                                    + " motif",
                    ARCHIVER,
                            "EXPIREE RESILIEE CADUQUE REMPLACEE ABANDONNEE RETIREE → ARCHIVEE :"
                                    + " ANIMATEUR SYSTEME");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionEnVigueur transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatConvention.values(),
                RoleConvention.values(),
                pret(transition));
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                manque(
                        SUSPENDRE,
                        "DECISION_DU_COMITE",
                        d -> saisie(d, false, LENDEMAIN.minusDays(1))),
                manque(SUSPENDRE, "FIN_DE_SUSPENSION", d -> saisie(d, true, null)),
                manque(SUSPENDRE, "FIN_DE_SUSPENSION", d -> saisie(d, true, d.aujourdhui())),
                manque(SUSPENDRE, "FIN_DE_SUSPENSION", d -> saisie(d, true, LENDEMAIN)),
                manque(REPRENDRE, "DECISION_DU_COMITE", d -> saisie(d, false, null)),
                manque(REPRENDRE_A_L_ECHEANCE, "SUSPENSION_ECHUE", d -> suspendue(d, null)),
                manque(
                        REPRENDRE_A_L_ECHEANCE,
                        "SUSPENSION_ECHUE",
                        d -> suspendue(d, d.aujourdhui())),
                manque(EXPIRER, "TERME_ECHU", d -> au(d, LENDEMAIN.minusDays(1))),
                manque(EXPIRER, "TERME_ECHU", d -> sansTerme(d)),
                manque(EXPIRER, "SANS_RECONDUCTION", d -> reconduite(d)),
                manque(
                        RESILIER,
                        "ACCORD_DE_CHAQUE_PARTIE",
                        d -> resiliation(d, Resiliation.aucune())),
                manque(
                        RESILIER,
                        "ACCORD_DE_CHAQUE_PARTIE",
                        d -> resiliation(d, new Resiliation(d.aujourdhui(), List.of("EHPAD")))),
                manque(
                        RESILIER,
                        "EFFET_DE_LA_RESILIATION",
                        d ->
                                resiliation(
                                        d, new Resiliation(d.aujourdhui().plusDays(1), List.of()))),
                manque(DEVENIR_CADUQUE, "MOINS_DE_DEUX_PARTIES", d -> parties(d, 2)),
                manque(FINIR_AVEC_LE_CADRE, "CADRE_FINI", d -> sansCadreFini(d)),
                manque(REMPLACER, "SUCCESSEUR_EN_VIGUEUR", d -> sansSuccesseur(d)),
                manque(
                        RETIRER_LA_REPRISE,
                        "NON_CONFIRMEE",
                        d -> DossierEnVigueur.de(d.aujourdhui(), new Reprise(false, List.of()))),
                manque(
                        RETIRER_LA_REPRISE,
                        "RIEN_N_EN_PART",
                        d ->
                                DossierEnVigueur.de(
                                        d.aujourdhui(), new Reprise(true, List.of("un avenant")))),
                manque(ARCHIVER, "BILAN_DEPOSE", d -> cloture(d, new Cloture(false, 0))),
                manque(ARCHIVER, "ALERTES_CLOSES", d -> cloture(d, new Cloture(true, 1))));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_est_refuse_par_son_nom(
            TransitionEnVigueur transition, String code, UnaryOperator<DossierEnVigueur> sans) {
        var etat = transition.passage().depuis().iterator().next();
        var role = transition.passage().roles().iterator().next();
        var demande = new Demande(role, "Parce que");
        assertThat(transition.decider(etat, pret(transition), demande).permise()).isTrue();
        assertThat(transition.decider(etat, sans.apply(pret(transition)), demande).motifs())
                .extracting(Motif::code)
                .containsExactly(code);
    }

    @Test
    void une_suspension_va_jusqu_au_dernier_jour_du_terme_au_plus() {
        var dossier = saisie(pret(SUSPENDRE), true, LENDEMAIN.minusDays(1));
        var demande = new Demande(RoleConvention.PRESIDENT_COPIL, "Crise sanitaire");
        assertThat(SUSPENDRE.decider(EN_VIGUEUR, dossier, demande).permise()).isTrue();
    }

    @Test
    void chaque_etape_se_retrouve_par_son_nom() {
        for (var t : TransitionConvention.values())
            assertThat(EtapeDeConvention.de(t.name())).isEqualTo(t);
        for (var t : TransitionEnVigueur.values())
            assertThat(EtapeDeConvention.de(t.name())).isEqualTo(t);
    }

    private static Arguments manque(
            TransitionEnVigueur t, String code, UnaryOperator<DossierEnVigueur> sans) {
        return Arguments.of(t, code, sans);
    }

    /// Every requirement met, on a day that suits the passage.
    private static DossierEnVigueur pret(TransitionEnVigueur transition) {
        var jour = transition == EXPIRER ? LENDEMAIN : LENDEMAIN.minusMonths(2);
        return new DossierEnVigueur(
                jour,
                transition == DEVENIR_CADUQUE ? 1 : 3,
                jour.minusDays(9),
                Termes.calculer(duree(), LocalDate.of(2026, 2, 1), List.of()),
                false,
                jour.minusDays(1),
                new Resiliation(jour, List.of()),
                true,
                true,
                new Cloture(true, 0),
                new Reprise(true, List.of()),
                new Saisie(true, jour.plusDays(30)));
    }

    private static Duree duree() {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                12,
                ModeRenouvellement.EXPRES,
                12,
                3,
                2,
                true);
    }

    private static DossierEnVigueur saisie(
            DossierEnVigueur d, boolean decision, @Nullable LocalDate fin) {
        return copie(d, d.aujourdhui(), d.terme(), d.suspendueJusquAu(), new Saisie(decision, fin));
    }

    private static DossierEnVigueur suspendue(DossierEnVigueur d, @Nullable LocalDate fin) {
        return copie(d, d.aujourdhui(), d.terme(), fin, d.saisie());
    }

    private static DossierEnVigueur au(DossierEnVigueur d, LocalDate jour) {
        return copie(d, jour, d.terme(), d.suspendueJusquAu(), d.saisie());
    }

    private static DossierEnVigueur sansTerme(DossierEnVigueur d) {
        return copie(d, d.aujourdhui(), null, d.suspendueJusquAu(), d.saisie());
    }

    private static DossierEnVigueur copie(
            DossierEnVigueur d,
            LocalDate jour,
            @Nullable Terme terme,
            @Nullable LocalDate suspendue,
            Saisie saisie) {
        return new DossierEnVigueur(
                jour,
                d.partiesActives(),
                terme,
                d.seReconduit(),
                suspendue,
                d.resiliation(),
                d.successeurEnVigueur(),
                d.cadreFini(),
                d.cloture(),
                saisie);
    }

    private static DossierEnVigueur resiliation(DossierEnVigueur d, Resiliation r) {
        return new DossierEnVigueur(
                d.aujourdhui(), 3, d.terme(), false, null, r, true, true, d.cloture(), d.saisie());
    }

    private static DossierEnVigueur parties(DossierEnVigueur d, int parties) {
        return new DossierEnVigueur(
                d.aujourdhui(),
                parties,
                d.terme(),
                false,
                null,
                d.resiliation(),
                true,
                true,
                d.cloture(),
                d.saisie());
    }

    private static DossierEnVigueur reconduite(DossierEnVigueur d) {
        return new DossierEnVigueur(
                d.aujourdhui(),
                d.partiesActives(),
                d.terme(),
                true,
                null,
                d.resiliation(),
                true,
                true,
                d.cloture(),
                d.saisie());
    }

    private static DossierEnVigueur sansSuccesseur(DossierEnVigueur d) {
        return new DossierEnVigueur(
                d.aujourdhui(),
                3,
                d.terme(),
                false,
                null,
                d.resiliation(),
                false,
                true,
                d.cloture(),
                d.saisie());
    }

    private static DossierEnVigueur sansCadreFini(DossierEnVigueur d) {
        return new DossierEnVigueur(
                d.aujourdhui(),
                3,
                d.terme(),
                false,
                null,
                d.resiliation(),
                true,
                false,
                d.cloture(),
                d.saisie());
    }

    private static DossierEnVigueur cloture(DossierEnVigueur d, Cloture cloture) {
        return new DossierEnVigueur(
                d.aujourdhui(),
                3,
                d.terme(),
                false,
                null,
                d.resiliation(),
                true,
                true,
                cloture,
                d.saisie());
    }
}
