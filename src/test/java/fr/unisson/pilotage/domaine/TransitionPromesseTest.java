package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.EtatPromesse.*;
import static fr.unisson.pilotage.domaine.TransitionPromesse.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var ecrite = List.of(Objects.requireNonNull(TABLE.get(transition)).split(" → | : ", -1));
        var depuis = Set.of(ecrite.get(0).split(" ", -1));
        var roles = Set.of(ecrite.get(2).split(" ", -1));
        for (var etat : EtatPromesse.values()) {
            for (var role : RolePromesse.values()) {
                var decision = transition.decider(etat, PRET, new Demande(role, "Parce que"));
                boolean attendu = depuis.contains(etat.name()) && roles.contains(role.name());
                assertThat(decision.permise())
                        .as("%s depuis %s par %s", transition, etat, role)
                        .isEqualTo(attendu);
                if (!attendu) continue;
                assertThat(decision)
                        .isEqualTo(new Decision.Permise<>(EtatPromesse.valueOf(ecrite.get(1))));
                assertThat(transition.decider(etat, PRET, new Demande(role, " ")).motifs())
                        .extracting(Motif::code)
                        .isEqualTo(roles.contains("motif") ? List.of(Motif.SANS_MOTIF) : List.of());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rien_ne_bouge_apres_la_fin_de_la_convention(TransitionPromesse transition) {
        var dossier = new DossierPromesse(false, true, "Relevé", "Décision");
        assertThat(codes(transition, dossier)).containsExactly("CONVENTION_ENGAGEE");
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
                .filter(t -> codes(t, dossier).contains(code))
                .collect(Collectors.toSet());
    }

    private static List<String> codes(TransitionPromesse t, DossierPromesse dossier) {
        var etat = t.passage().depuis().iterator().next();
        var role = t.passage().roles().iterator().next();
        return t.decider(etat, dossier, new Demande(role, "Parce que")).motifs().stream()
                .map(Motif::code)
                .toList();
    }
}
