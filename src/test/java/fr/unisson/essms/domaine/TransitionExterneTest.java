package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.TransitionExterne.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionExterneTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 6, 1);

    private static final Map<TransitionExterne, String> TABLE =
            Map.ofEntries(
                    Map.entry(S_AUTO_EVALUER, "PROGRAMMEE → AUTO_EVALUATION : RESPONSABLE"),
                    Map.entry(PREPARER, "PROGRAMMEE AUTO_EVALUATION → PREPAREE : RESPONSABLE"),
                    Map.entry(VISITER, "PREPAREE → VISITE : RESPONSABLE"),
                    Map.entry(RECEVOIR_LE_PRE_RAPPORT, "VISITE → PRE_RAPPORT_RECU : RESPONSABLE"),
                    Map.entry(OBSERVER, "PRE_RAPPORT_RECU → OBSERVATIONS_ENVOYEES : RESPONSABLE"),
                    Map.entry(
                            RECEVOIR_LE_RAPPORT,
                            "PRE_RAPPORT_RECU OBSERVATIONS_ENVOYEES → RAPPORT_DEFINITIF :"
                                    + " RESPONSABLE"),
                    Map.entry(TRANSMETTRE, "RAPPORT_DEFINITIF → TRANSMIS_ATC : RESPONSABLE"),
                    Map.entry(PUBLIER, "TRANSMIS_ATC → PUBLIE : RESPONSABLE"),
                    Map.entry(SUIVRE_LE_PLAN, "PUBLIE → PLAN_EN_COURS : RESPONSABLE"),
                    Map.entry(CLOTURER, "PLAN_EN_COURS → CLOTUREE : RESPONSABLE"),
                    Map.entry(
                            REPORTER,
                            "PROGRAMMEE AUTO_EVALUATION PREPAREE → PROGRAMMEE : RESPONSABLE"
                                    + " motif"),
                    Map.entry(
                            ANNULER,
                            "PROGRAMMEE AUTO_EVALUATION PREPAREE → ANNULEE : RESPONSABLE motif"));

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionExterne transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatExterne.values(),
                RoleAutoevaluation.values(),
                dossier(JOUR));
    }

    @Test
    void une_etape_a_son_jour_ni_futur_ni_avant_la_precedente() {
        assertThat(Tables.manques(VISITER, dossier(null))).containsExactly("JOUR_DIT");
        assertThat(Tables.manques(VISITER, dossier(JOUR.plusDays(1)))).containsExactly("JOUR_DIT");
        assertThat(Tables.manques(VISITER, dossier(JOUR.minusDays(11))))
                .containsExactly("JOUR_DIT");
        assertThat(Tables.manques(VISITER, dossier(JOUR.minusDays(10)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    RECEVOIR_LE_PRE_RAPPORT, PRE_RAPPORT_JOINT
                    OBSERVER,                OBSERVATIONS_JOINTES
                    RECEVOIR_LE_RAPPORT,     OBSERVATIONS_JOINTES RAPPORT_JOINT
                    TRANSMETTRE,             RAPPORT_JOINT PLAN_JOINT TRANSMISSION_JOINTE
                    PUBLIER,                 PUBLICATION_JOINTE
                    SUIVRE_LE_PLAN,          AFFICHE_JOINTE PLAN_JOINT
                    CLOTURER,                BILAN_JOINT
                    VISITER,                 -
                    """)
    void une_etape_demande_ce_qu_elle_produit(TransitionExterne t, @Nullable String codes) {
        List<String> attendus = codes == null ? List.of() : List.of(codes.split(" ", -1));
        assertThat(Tables.manques(t, avec(Set.of(), Set.of(), Set.of(), false)))
                .containsExactlyElementsOf(attendus);
        // Everything left aside: a reason is asked for, and the final report stays due.
        var toutes = EnumSet.allOf(NaturePiece.class);
        assertThat(Tables.manques(t, avec(Set.of(), Set.of(), toutes, false)))
                .contains("RAISON_DITE");
        var strictes = attendus.stream().filter(c -> c.equals("RAPPORT_JOINT")).toList();
        assertThat(Tables.manques(t, avec(Set.of(), Set.of(), toutes, true)))
                .containsExactlyElementsOf(strictes);
        assertThat(Tables.manques(t, avec(Set.of(), toutes, Set.of(), false)))
                .as("laissé lors d’une étape précédente")
                .containsExactlyElementsOf(strictes);
    }

    @Test
    void ce_qui_est_attendu_ensuite_ne_precede_pas_l_etape() {
        assertThat(Tables.manques(VISITER, pour(JOUR.minusDays(1)))).containsExactly("SUITE_APRES");
        assertThat(Tables.manques(VISITER, pour(JOUR))).isEmpty();
        assertThat(Tables.manques(REPORTER, pour(null))).containsExactly("NOUVELLE_DATE");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    PREPARER,                2026-06-20, 2026-06-20
                    PREPARER,                2026-05-20, -
                    VISITER,                 2026-06-01, 2026-07-01
                    RECEVOIR_LE_PRE_RAPPORT, 2026-06-01, 2026-07-01
                    OBSERVER,                2026-06-01, 2026-07-01
                    RECEVOIR_LE_RAPPORT,     2026-06-01, 2026-06-15
                    TRANSMETTRE,             2026-06-01, 2026-08-30
                    PUBLIER,                 2026-06-01, 2026-08-10
                    SUIVRE_LE_PLAN,          2026-06-01, 2027-06-01
                    CLOTURER,                2026-06-01, 2031-05-02
                    ANNULER,                 2026-06-01, -
                    """)
    void la_date_proposee_suit_les_textes_puis_l_usage(
            TransitionExterne t, LocalDate visite, @Nullable LocalDate attendue) {
        var repere =
                new RepereExterne(
                        visite,
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 4, 10),
                        LocalDate.of(2026, 5, 2));
        assertThat(t.proposee(repere, JOUR)).isEqualTo(attendue);
    }

    @ParameterizedTest
    @EnumSource
    void aucune_date_proposee_ne_precede_l_etape(TransitionExterne t) {
        var vieux = JOUR.minusYears(9);
        var pour = t.proposee(new RepereExterne(vieux, vieux, vieux, vieux), JOUR);
        if (pour != null) assertThat(pour).isAfterOrEqualTo(JOUR);
    }

    private static DossierExterne dossier(@Nullable LocalDate fait) {
        return new DossierExterne(
                JOUR,
                fait,
                JOUR.minusDays(10),
                JOUR.plusDays(5),
                EnumSet.allOf(NaturePiece.class),
                Set.of(),
                Set.of(),
                false);
    }

    private static DossierExterne pour(@Nullable LocalDate pour) {
        return new DossierExterne(JOUR, JOUR, null, pour, Set.of(), Set.of(), Set.of(), false);
    }

    private static DossierExterne avec(
            Set<NaturePiece> pieces, Set<NaturePiece> deja, Set<NaturePiece> sans, boolean raison) {
        return new DossierExterne(JOUR, JOUR, null, JOUR.plusDays(5), pieces, deja, sans, raison);
    }

    @Test
    void une_evaluation_finie_ne_mene_plus_nulle_part() {
        for (var etat : EtatExterne.values())
            assertThat(etat.finie())
                    .as(etat.name())
                    .isEqualTo(
                            Arrays.stream(TransitionExterne.values())
                                    .noneMatch(t -> t.possibleDepuis(etat)));
    }
}
