package fr.unisson.evaluations.domaine;

import static fr.unisson.evaluations.CollegeRepondant.PROFESSIONNELS;
import static fr.unisson.evaluations.CollegeRepondant.USAGERS;
import static fr.unisson.evaluations.domaine.TransitionEvaluation.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.domaine.DossierEvaluation.Compte;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionEvaluationTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 23);

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionEvaluation, String> TABLE =
            Map.of(
                    PREPARER, "∅ → PREPARATION : PILOTE ANIMATEUR",
                    OUVRIR, "PREPARATION → OUVERTE : FACILITATEUR PILOTE",
                    REVELER, "OUVERTE → ECHANGE : FACILITATEUR",
                    NOTER_ENSEMBLE, "ECHANGE → CONJOINTE : FACILITATEUR",
                    REPONDRE_ENSEMBLE, "PREPARATION → CONJOINTE : FACILITATEUR PILOTE",
                    CLOTURER, "CONJOINTE → CLOTUREE : FACILITATEUR",
                    ARCHIVER, "CLOTUREE → ARCHIVEE : FACILITATEUR PILOTE",
                    ABANDONNER,
                            "PREPARATION OUVERTE ECHANGE CONJOINTE → ABANDONNEE : FACILITATEUR"
                                    + " PILOTE motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionEvaluation transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatEvaluation.values(),
                RoleEvaluation.values(),
                transition == REPONDRE_ENSEMBLE
                        ? uneVoix(true, true, Compte.AUCUN)
                        : dossier(true, JOUR, new Compte(3, 3, 0), new Compte(3, 3, 0), 1));
    }

    static Stream<Arguments> manques() {
        var trois = new Compte(3, 3, 0);
        return Stream.of(
                Arguments.of(OUVRIR, "GRILLE_NOTABLE", dossier(false, JOUR, trois, trois, 0)),
                Arguments.of(OUVRIR, "STRUCTURE_DITE", dossier(true, false, JOUR, trois, trois, 0)),
                Arguments.of(OUVRIR, "DEUX_COLLEGES", dossier(true, JOUR, trois, Compte.AUCUN, 0)),
                Arguments.of(OUVRIR, "DATE_DE_REPONSE", dossier(true, null, trois, trois, 0)),
                Arguments.of(
                        OUVRIR,
                        "DATE_DE_REPONSE",
                        dossier(true, JOUR.minusDays(1), trois, trois, 0)),
                Arguments.of(
                        REPONDRE_ENSEMBLE, "UNE_SEULE_VOIX", uneVoix(true, false, Compte.AUCUN)),
                Arguments.of(
                        REPONDRE_ENSEMBLE, "UNE_SEULE_VOIX", uneVoix(false, true, Compte.AUCUN)),
                Arguments.of(REPONDRE_ENSEMBLE, "UNE_SEULE_VOIX", uneVoix(true, true, trois)),
                Arguments.of(
                        REPONDRE_ENSEMBLE,
                        "STRUCTURE_DITE",
                        new DossierEvaluation(
                                JOUR,
                                true,
                                false,
                                true,
                                3,
                                null,
                                Map.of(PROFESSIONNELS, Compte.AUCUN),
                                0)),
                Arguments.of(CLOTURER, "UNE_NOTE_CONJOINTE", dossier(true, JOUR, trois, trois, 0)));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_est_refuse_par_son_nom(
            TransitionEvaluation transition, String code, DossierEvaluation dossier) {
        assertThat(Tables.manques(transition, dossier)).containsExactly(code);
    }

    /// Answers of the professionals, then of the users, for a minimum of 3.
    @ParameterizedTest
    @CsvSource({
        "3, 0, 3, 0, true",
        "8, 0, 3, 0, true",
        "3, 0, 2, 2, true",
        "1, 1, 1, 1, true",
        "3, 0, 2, 1, false",
        "3, 0, 2, 0, false",
        "2, 0, 3, 0, false",
        "3, 0, 0, 0, false",
        "0, 0, 0, 0, false"
    })
    void l_echange_s_ouvre_au_minimum_ou_de_l_accord_de_tous(
            int pros, int prosAccord, int usagers, int usagersAccord, boolean possible) {
        var d =
                dossier(
                        true,
                        JOUR,
                        new Compte(9, pros, prosAccord),
                        new Compte(9, usagers, usagersAccord),
                        0);
        assertThat(Tables.manques(REVELER, d))
                .isEqualTo(possible ? List.of() : List.of("MINIMUM_ATTEINT"));
    }

    private static DossierEvaluation dossier(
            boolean notable,
            @Nullable LocalDate avant,
            Compte pros,
            Compte usagers,
            int conjointes) {
        return dossier(notable, true, avant, pros, usagers, conjointes);
    }

    private static DossierEvaluation dossier(
            boolean notable,
            boolean situee,
            @Nullable LocalDate avant,
            Compte pros,
            Compte usagers,
            int conjointes) {
        return new DossierEvaluation(
                JOUR,
                notable,
                situee,
                false,
                3,
                avant,
                Map.of(PROFESSIONNELS, pros, USAGERS, usagers),
                conjointes);
    }

    private static DossierEvaluation uneVoix(boolean notable, boolean questionnaire, Compte pros) {
        return new DossierEvaluation(
                JOUR, notable, true, questionnaire, 3, null, Map.of(PROFESSIONNELS, pros), 0);
    }
}
