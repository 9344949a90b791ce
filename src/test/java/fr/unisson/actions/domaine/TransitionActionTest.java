package fr.unisson.actions.domaine;

import static fr.unisson.actions.domaine.TransitionAction.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionActionTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 15);
    private static final Mesure MESURE = new Mesure("Chutes par mois", "moins de 4", JOUR);
    private static final DossierAction PRET =
            new DossierAction(true, JOUR, MESURE, List.of(), "3 chutes en mars");

    /// The table, written a second time by hand.
    private static final Map<TransitionAction, String> TABLE =
            Map.ofEntries(
                    Map.entry(PROPOSER, "∅ → PROPOSEE : RESPONSABLE PILOTE CONTRIBUTEUR MEMBRE"),
                    Map.entry(VALIDER, "PROPOSEE → VALIDEE : RESPONSABLE"),
                    Map.entry(PLANIFIER, "VALIDEE → A_FAIRE : RESPONSABLE PILOTE"),
                    Map.entry(
                            CONSTATER_REALISEE, "PROPOSEE VALIDEE → REALISEE : RESPONSABLE motif"),
                    Map.entry(COMMENCER, "A_FAIRE → EN_COURS : RESPONSABLE PILOTE CONTRIBUTEUR"),
                    Map.entry(SUSPENDRE, "EN_COURS → SUSPENDUE : RESPONSABLE PILOTE motif"),
                    Map.entry(REPRENDRE, "SUSPENDUE → EN_COURS : RESPONSABLE PILOTE"),
                    Map.entry(REALISER, "EN_COURS → REALISEE : RESPONSABLE PILOTE"),
                    Map.entry(
                            VERIFIER_L_EFFICACITE,
                            "REALISEE → EFFICACITE_VERIFIEE : RESPONSABLE PILOTE"),
                    Map.entry(
                            CONSTATER_L_INEFFICACITE,
                            "REALISEE → INEFFICACE : RESPONSABLE PILOTE motif"),
                    Map.entry(CLORE, "EFFICACITE_VERIFIEE INEFFICACE → CLOSE : RESPONSABLE"),
                    Map.entry(
                            ABANDONNER,
                            "PROPOSEE VALIDEE A_FAIRE EN_COURS SUSPENDUE → ABANDONNEE :"
                                    + " RESPONSABLE motif"));

    @ParameterizedTest
    @EnumSource(TransitionAction.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAction t) {
        Tables.verifier(t, TABLE.get(t), EtatAction.values(), RoleAction.values(), PRET);
    }

    static Stream<Arguments> manques() {
        var sansMesure = new DossierAction(true, JOUR, Mesure.AUCUNE, List.of(), "3 chutes");
        var sansResultat = PRET.avecResultat(" ");
        return Stream.of(
                manque(
                        PLANIFIER,
                        "PILOTE_NOMME",
                        new DossierAction(false, JOUR, MESURE, List.of(), "")),
                manque(
                        PLANIFIER,
                        "ECHEANCE_FIXEE",
                        new DossierAction(true, null, MESURE, List.of(), "")),
                manque(
                        REALISER,
                        "ETAPES_FAITES",
                        new DossierAction(true, JOUR, MESURE, List.of("Former"), "")),
                manque(VERIFIER_L_EFFICACITE, "MESURE_DEFINIE", sansMesure),
                manque(VERIFIER_L_EFFICACITE, "RESULTAT_NOTE", sansResultat),
                manque(CONSTATER_L_INEFFICACITE, "MESURE_DEFINIE", sansMesure),
                manque(CONSTATER_L_INEFFICACITE, "RESULTAT_NOTE", sansResultat),
                manque(CLORE, "MESURE_DEFINIE", sansMesure),
                manque(CLORE, "RESULTAT_NOTE", sansResultat));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void chaque_exigence_refuse_seule(TransitionAction t, String regle, DossierAction dossier) {
        var demande = new Demande(RoleAction.RESPONSABLE, "Parce que");
        assertThat(t.deciderSansEtat(dossier, demande).motifs())
                .extracting(Motif::code)
                .containsExactly(regle);
    }

    @Test
    void chaque_exigence_a_son_manque() {
        var eprouvees = manques().map(a -> (String) a.get()[1]).toList();
        assertThat(Arrays.stream(ExigenceAction.values()).map(Enum::name))
                .allSatisfy(e -> assertThat(eprouvees).contains(e));
    }

    @Test
    void une_mesure_est_complete_avec_son_indicateur_sa_cible_et_sa_date() {
        assertThat(MESURE.complete()).isTrue();
        assertThat(new Mesure("", "moins de 4", JOUR).complete()).isFalse();
        assertThat(new Mesure("Chutes", " ", JOUR).complete()).isFalse();
        assertThat(new Mesure("Chutes", "moins de 4", null).complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EN_COURS, 40, 0, 0, 40, false",
        "EN_COURS, 40, 0, 3, 0, true",
        "EN_COURS, 0, 1, 3, 33, true",
        "REALISEE, 0, 3, 3, 100, true",
        "REALISEE, 40, 0, 0, 100, false",
        "ABANDONNEE, 40, 0, 0, 40, false"
    })
    void l_avancement_vient_des_etapes_quand_il_y_en_a(
            EtatAction etat, int saisi, int faites, int total, int attendu, boolean calcule) {
        var avancement = Avancement.de(etat, saisi, faites, total);
        assertThat(avancement.pourcent()).isEqualTo(attendu);
        assertThat(avancement.calcule()).isEqualTo(calcule);
        assertThat(avancement.enMots()).contains(calcule ? "étapes" : "pilote");
    }

    @Test
    void les_rappels_passes_ne_sont_pas_poses() {
        assertThat(Rappels.de(JOUR, JOUR.minusDays(10)))
                .containsExactly(JOUR.minusDays(3), JOUR, JOUR.plusDays(7));
        assertThat(Rappels.de(JOUR, JOUR.plusDays(7))).isEmpty();
    }

    @Test
    void seule_une_action_engagee_peut_etre_en_retard() {
        assertThat(Arrays.stream(EtatAction.values()).filter(EtatAction::engagee))
                .containsExactly(EtatAction.A_FAIRE, EtatAction.EN_COURS, EtatAction.SUSPENDUE);
    }

    private static Arguments manque(TransitionAction t, String regle, DossierAction dossier) {
        return Arguments.of(t, regle, dossier);
    }
}
