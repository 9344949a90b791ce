package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.EtatPromesse.*;
import static fr.unisson.pilotage.domaine.TransitionPromesse.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Tables;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionPromesseTest {

    private static final DossierPromesse PRET =
            new DossierPromesse(true, true, "Relevé du trimestre", "Décision COPIL 2026-002");

    /// The table of the domain, written a second time by hand: `A B → C : ROLE motif`.
    private static final Map<TransitionPromesse, String> TABLE =
            Map.of(
                    POURSUIVRE,
                            "A_DEMARRER EN_COURS TENU PARTIEL NON_TENU NON_ACTIVE REPOSITIONNE →"
                                    + " EN_COURS : PORTEUR",
                    TENIR,
                            "A_DEMARRER EN_COURS TENU PARTIEL NON_TENU REPOSITIONNE → TENU :"
                                    + " PORTEUR",
                    TENIR_EN_PARTIE,
                            "A_DEMARRER EN_COURS TENU PARTIEL NON_TENU REPOSITIONNE → PARTIEL :"
                                    + " PORTEUR",
                    NE_PAS_TENIR,
                            "A_DEMARRER EN_COURS TENU PARTIEL NON_TENU REPOSITIONNE → NON_TENU :"
                                    + " PORTEUR motif",
                    NE_PAS_ACTIVER,
                            "A_DEMARRER EN_COURS NON_ACTIVE REPOSITIONNE → NON_ACTIVE : PORTEUR",
                    REPOSITIONNER,
                            "A_DEMARRER EN_COURS TENU PARTIEL NON_TENU NON_ACTIVE REPOSITIONNE →"
                                    + " REPOSITIONNE : COMITE motif",
                    CLASSER_SANS_OBJET,
                            "A_DEMARRER EN_COURS TENU PARTIEL NON_TENU NON_ACTIVE REPOSITIONNE →"
                                    + " SANS_OBJET : PORTEUR COMITE SYSTEME motif",
                    ROUVRIR, "SANS_OBJET → A_DEMARRER : COMITE motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionPromesse transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatPromesse.values(),
                RolePromesse.values(),
                PRET);
    }

    @ParameterizedTest
    @EnumSource
    void rien_ne_bouge_apres_la_fin_de_la_convention(TransitionPromesse transition) {
        var dossier = new DossierPromesse(false, true, "Relevé", "Décision");
        assertThat(Tables.manques(transition, dossier)).containsExactly("CONVENTION_ENGAGEE");
    }

    @Test
    void personne_ne_fait_le_point_tant_que_personne_n_en_repond() {
        var dossier = new DossierPromesse(true, false, "Relevé", "Décision");
        assertThat(qui("ATTRIBUEE", dossier)).isEqualTo(POINTS);
    }

    @Test
    void tenu_ou_tenu_en_partie_se_montrent() {
        var dossier = new DossierPromesse(true, true, " ", "Décision");
        assertThat(qui("POINT_DIT", dossier)).containsExactlyInAnyOrder(TENIR, TENIR_EN_PARTIE);
    }

    @Test
    void un_repositionnement_cite_la_decision_ou_l_avenant() {
        var dossier = new DossierPromesse(true, true, "Relevé", "");
        assertThat(qui("ACTE_CITE", dossier)).containsExactly(REPOSITIONNER);
    }

    @Test
    void non_active_est_une_valeur_normale_qui_n_attend_ni_raison_ni_suite() {
        assertThat(NE_PAS_ACTIVER.motifRequis()).isFalse();
        assertThat(NON_ACTIVE.aTenir()).isFalse();
    }

    /// No state is a dead end: what was classed may be reopened.
    @ParameterizedTest
    @EnumSource(EtatPromesse.class)
    void on_peut_toujours_sortir_d_un_etat_et_y_arriver(EtatPromesse etat) {
        assertThat(TransitionPromesse.values()).anyMatch(t -> t.possibleDepuis(etat));
        assertThat(TransitionPromesse.values())
                .anyMatch(t -> t.passage().destinations().contains(etat));
    }

    private static Set<TransitionPromesse> qui(String code, DossierPromesse dossier) {
        return Arrays.stream(TransitionPromesse.values())
                .filter(t -> Tables.manques(t, dossier).contains(code))
                .collect(Collectors.toSet());
    }
}
