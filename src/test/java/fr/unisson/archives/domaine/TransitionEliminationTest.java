package fr.unisson.archives.domaine;

import static fr.unisson.archives.EtatElimination.*;
import static fr.unisson.archives.domaine.TransitionElimination.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.archives.EtatElimination;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionEliminationTest {

    private static final LocalDate JOUR = LocalDate.of(2037, 1, 15);

    /// The table of the domain, written a second time by hand: from, to, by whom.
    private static final Map<TransitionElimination, Ligne> TABLE =
            Map.of(
                    PROPOSER, new Ligne(Set.of(), PROPOSEE, RoleElimination.REPRESENTANT),
                    VISER, new Ligne(Set.of(PROPOSEE), VISEE, RoleElimination.REPRESENTANT),
                    EXECUTER, new Ligne(Set.of(VISEE), EXECUTEE, RoleElimination.REPRESENTANT),
                    REFUSER,
                            new Ligne(
                                    Set.of(PROPOSEE, VISEE), REFUSEE, RoleElimination.REPRESENTANT),
                    RETIRER,
                            new Ligne(Set.of(PROPOSEE, VISEE), RETIREE, RoleElimination.PROPOSANT));

    private record Ligne(Set<EtatElimination> depuis, EtatElimination vers, RoleElimination role) {}

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionElimination transition) {
        var ligne = Objects.requireNonNull(TABLE.get(transition));
        assertThat(transition.passage().depuis()).isEqualTo(ligne.depuis());
        assertThat(transition.passage().destinations()).containsExactly(ligne.vers());
        for (var etat : EtatElimination.values()) {
            for (var role : RoleElimination.values()) {
                assertThat(transition.decider(etat, complet(), new Demande(role, "Dit")).permise())
                        .as("%s depuis %s par %s", transition, etat, role)
                        .isEqualTo(ligne.depuis().contains(etat) && ligne.role() == role);
            }
        }
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
        assertThat(motifs(transition, dossier, "Dit")).containsExactly(code);
    }

    @Test
    void une_proposition_un_refus_et_un_retrait_disent_pourquoi() {
        for (var t : List.of(PROPOSER, REFUSER, RETIRER)) {
            assertThat(motifs(t, complet(), " ")).containsExactly(Motif.SANS_MOTIF);
        }
    }

    @Test
    void des_archives_privees_se_passent_du_service_d_archives_avec_une_raison() {
        assertThat(motifs(VISER, visa(false, "", null, false, "Association"), "")).isEmpty();
    }

    private static List<String> motifs(
            TransitionElimination t, DossierElimination dossier, String motif) {
        var role = t == RETIRER ? RoleElimination.PROPOSANT : RoleElimination.REPRESENTANT;
        var demande = new Demande(role, motif);
        var depuis = t.passage().depuis().stream().findFirst();
        var decision =
                depuis.isEmpty()
                        ? t.deciderSansEtat(dossier, demande)
                        : t.decider(depuis.get(), dossier, demande);
        return decision.motifs().stream().map(Motif::code).toList();
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
