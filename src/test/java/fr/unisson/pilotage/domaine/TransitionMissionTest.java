package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.TransitionMission.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Tables;
import java.util.List;
import java.util.Map;
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
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatMission.values(),
                RoleMission.values(),
                PRET);
    }

    @ParameterizedTest
    @EnumSource
    void rien_ne_bouge_apres_la_fin_de_la_convention(TransitionMission transition) {
        assertThat(Tables.manques(transition, new DossierMission(false, true, "Décision")))
                .containsExactly("CONVENTION_ENGAGEE");
    }

    @Test
    void ce_que_decide_le_comite_cite_sa_decision() {
        var sansActe = new DossierMission(true, true, " ");
        assertThat(List.of(TransitionMission.values()))
                .filteredOn(t -> Tables.manques(t, sansActe).contains("ACTE_CITE"))
                .containsExactlyInAnyOrder(REPOSITIONNER, REQUALIFIER, METTRE_EN_SOMMEIL);
    }

    @Test
    void ce_qui_n_est_plus_dans_le_texte_ne_se_rouvre_pas() {
        assertThat(Tables.manques(ROUVRIR, new DossierMission(true, false, "")))
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
}
