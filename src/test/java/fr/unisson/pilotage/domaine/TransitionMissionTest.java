package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.TransitionMission.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionMissionTest {

    private static final DossierMission PRET = new DossierMission(true, true, "Décision 2026-2");

    /// The table of the domain, written a second time by hand: `A B → C : ROLE motif`.
    private static final Map<TransitionMission, String> TABLE =
            Map.of(
                    ACTIVER,
                    "NON_ACTIVEE REPOSITIONNEE REQUALIFIEE MISE_EN_SOMMEIL → ACTIVE : PILOTE COMITE",
                    CONSTATER_NON_ACTIVEE,
                    "ACTIVE REPOSITIONNEE REQUALIFIEE → NON_ACTIVEE : PILOTE COMITE",
                    REPOSITIONNER,
                    "NON_ACTIVEE ACTIVE REPOSITIONNEE REQUALIFIEE MISE_EN_SOMMEIL → REPOSITIONNEE :"
                            + " COMITE motif",
                    REQUALIFIER,
                    "NON_ACTIVEE ACTIVE REPOSITIONNEE REQUALIFIEE MISE_EN_SOMMEIL → REQUALIFIEE :"
                            + " COMITE motif",
                    METTRE_EN_SOMMEIL,
                    "NON_ACTIVEE ACTIVE REPOSITIONNEE REQUALIFIEE → MISE_EN_SOMMEIL : COMITE motif",
                    CLASSER_SANS_OBJET,
                    "NON_ACTIVEE ACTIVE REPOSITIONNEE REQUALIFIEE MISE_EN_SOMMEIL → SANS_OBJET :"
                            + " SYSTEME motif",
                    ROUVRIR,
                    "SANS_OBJET → ACTIVE : COMITE motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionMission transition) {
        var ecrite = List.of(Objects.requireNonNull(TABLE.get(transition)).split(" → | : ", -1));
        var depuis = Set.of(ecrite.get(0).split(" ", -1));
        var roles = Set.of(ecrite.get(2).split(" ", -1));
        for (var etat : EtatMission.values()) {
            for (var role : RoleMission.values()) {
                var decision = transition.decider(etat, PRET, new Demande(role, "Parce que"));
                boolean attendu = depuis.contains(etat.name()) && roles.contains(role.name());
                assertThat(decision.permise())
                        .as("%s depuis %s par %s", transition, etat, role)
                        .isEqualTo(attendu);
                if (!attendu) continue;
                assertThat(decision)
                        .isEqualTo(new Decision.Permise<>(EtatMission.valueOf(ecrite.get(1))));
                assertThat(transition.decider(etat, PRET, new Demande(role, " ")).motifs())
                        .extracting(Motif::code)
                        .isEqualTo(roles.contains("motif") ? List.of(Motif.SANS_MOTIF) : List.of());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rien_ne_bouge_apres_la_fin_de_la_convention(TransitionMission transition) {
        assertThat(codes(transition, new DossierMission(false, true, "Décision")))
                .containsExactly("CONVENTION_ENGAGEE");
    }

    @Test
    void ce_que_decide_le_comite_cite_sa_decision() {
        var sansActe = new DossierMission(true, true, " ");
        assertThat(List.of(TransitionMission.values()))
                .filteredOn(t -> codes(t, sansActe).contains("ACTE_CITE"))
                .containsExactlyInAnyOrder(REPOSITIONNER, REQUALIFIER, METTRE_EN_SOMMEIL);
    }

    @Test
    void ce_qui_n_est_plus_dans_le_texte_ne_se_rouvre_pas() {
        assertThat(codes(ROUVRIR, new DossierMission(true, false, "")))
                .containsExactly("DANS_LE_TEXTE");
    }

    /// Scenario 10 of the acceptance list: never activated, no fault, no reason asked, and the
    /// committee may always reposition it.
    @Test
    void scenario_10_une_mission_jamais_activee_se_dit_sans_reproche_et_se_repositionne() {
        for (var role : List.of(RoleMission.PILOTE, RoleMission.COMITE)) {
            assertThat(
                            CONSTATER_NON_ACTIVEE
                                    .decider(EtatMission.ACTIVE, PRET, new Demande(role, ""))
                                    .permise())
                    .isTrue();
        }
        assertThat(REPOSITIONNER.possibleDepuis(EtatMission.NON_ACTIVEE)).isTrue();
        assertThat(EtatMission.NON_ACTIVEE.libelle()).isEqualTo("Non activée");
    }

    private static List<String> codes(TransitionMission t, DossierMission dossier) {
        var etat = t.passage().depuis().iterator().next();
        var role = t.passage().roles().iterator().next();
        return t.decider(etat, dossier, new Demande(role, "Parce que")).motifs().stream()
                .map(Motif::code)
                .toList();
    }
}
