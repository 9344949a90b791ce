package fr.unisson.archives.domaine;

import static fr.unisson.archives.EtatElimination.*;
import static fr.unisson.archives.domaine.TransitionElimination.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.archives.EtatElimination;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionEliminationTest {

    private static final LocalDate JOUR = LocalDate.of(2037, 1, 15);

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionElimination, String> TABLE =
            Map.of(
                    PROPOSER, "∅ → PROPOSEE : REPRESENTANT motif",
                    VISER, "PROPOSEE → VISEE : REPRESENTANT",
                    EXECUTER, "VISEE → EXECUTEE : REPRESENTANT",
                    REFUSER, "PROPOSEE VISEE → REFUSEE : REPRESENTANT motif",
                    RETIRER, "PROPOSEE VISEE → RETIREE : PROPOSANT motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionElimination transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatElimination.values(),
                RoleElimination.values(),
                complet());
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                Arguments.of(PROPOSER, "CONVENTION_ARCHIVEE", avec(false, List.of(), 3, List.of())),
                Arguments.of(
                        PROPOSER, "DATE_ATTEINTE", avec(true, List.of("Trop tôt"), 3, List.of())),
                Arguments.of(PROPOSER, "FICHIERS_A_ELIMINER", avec(true, List.of(), 0, List.of())),
                Arguments.of(VISER, "DATE_ATTEINTE", avec(true, List.of("Trop tôt"), 3, List.of())),
                Arguments.of(
                        VISER,
                        "ACCORD_DE_CHAQUE_PARTIE",
                        avec(true, List.of(), 3, List.of("EHPAD"))),
                Arguments.of(VISER, "VISA_DES_ARCHIVES", visa(true, "", JOUR, true, "")),
                Arguments.of(VISER, "VISA_DES_ARCHIVES", visa(true, "AD 44", null, true, "")),
                Arguments.of(
                        VISER,
                        "VISA_DES_ARCHIVES",
                        visa(true, "AD 44", JOUR.plusDays(1), true, "")),
                Arguments.of(VISER, "VISA_DES_ARCHIVES", visa(true, "AD 44", JOUR, false, "")),
                Arguments.of(VISER, "VISA_DES_ARCHIVES", visa(false, "AD 44", JOUR, true, " ")),
                Arguments.of(EXECUTER, "CONVENTION_ARCHIVEE", avec(false, List.of(), 3, List.of())),
                Arguments.of(
                        EXECUTER, "DATE_ATTEINTE", avec(true, List.of("Prolongée"), 3, List.of())),
                Arguments.of(
                        EXECUTER,
                        "ACCORD_DE_CHAQUE_PARTIE",
                        avec(true, List.of(), 3, List.of("EHPAD"))),
                Arguments.of(EXECUTER, "VISA_DES_ARCHIVES", visa(true, "", null, false, "")));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_est_refuse_par_son_nom(
            TransitionElimination transition, String code, DossierElimination dossier) {
        assertThat(Tables.manques(transition, dossier)).containsExactly(code);
    }

    @Test
    void des_archives_privees_se_passent_du_service_d_archives_avec_une_raison() {
        assertThat(Tables.manques(VISER, visa(false, "", null, false, "Association"))).isEmpty();
    }

    private static DossierElimination complet() {
        return visa(true, "AD 44, 2037-12", JOUR, true, "");
    }

    private static DossierElimination avec(
            boolean archivee, List<String> tropTot, int fichiers, List<String> attendus) {
        return new DossierElimination(
                archivee, JOUR, 1, tropTot, fichiers, attendus, true, "AD 44", JOUR, true, "");
    }

    private static DossierElimination visa(
            boolean publiques,
            String reference,
            @Nullable LocalDate le,
            boolean joint,
            String raison) {
        return new DossierElimination(
                true, JOUR, 1, List.of(), 3, List.of(), publiques, reference, le, joint, raison);
    }
}
