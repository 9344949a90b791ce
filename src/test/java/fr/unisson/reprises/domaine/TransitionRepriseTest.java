package fr.unisson.reprises.domaine;

import static fr.unisson.reprises.domaine.EtatReprise.*;
import static fr.unisson.reprises.domaine.TransitionReprise.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionRepriseTest {

    private static final DossierReprise PRET = new DossierReprise(true);

    /// The table, written a second time by hand: from, to, by whom.
    private static final Map<TransitionReprise, Ligne> TABLE =
            Map.of(
                    REPRENDRE, new Ligne(Set.of(), NON_CONFIRMEE, "REPRENEUR"),
                    CONFIRMER, new Ligne(Set.of(NON_CONFIRMEE), CONFIRMEE, "AUTRE_PARTIE"),
                    CONTESTER, new Ligne(Set.of(NON_CONFIRMEE), CONTESTEE, "AUTRE_PARTIE"),
                    CORRIGER,
                            new Ligne(Set.of(NON_CONFIRMEE, CONTESTEE), NON_CONFIRMEE, "REPRENEUR"),
                    RETIRER, new Ligne(Set.of(NON_CONFIRMEE, CONTESTEE), RETIREE, "REPRENEUR"));

    private record Ligne(Set<EtatReprise> depuis, EtatReprise vers, String role) {}

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionReprise transition) {
        var ligne = Objects.requireNonNull(TABLE.get(transition));
        assertThat(transition.passage().destinations()).containsExactly(ligne.vers());
        for (var etat : EtatReprise.values()) {
            for (var role : RoleReprise.values()) {
                assertThat(transition.decider(etat, PRET, new Demande(role, "Dit")).permise())
                        .as("%s depuis %s par %s", transition, etat, role)
                        .isEqualTo(
                                ligne.depuis().contains(etat) && ligne.role().equals(role.name()));
            }
        }
    }

    @Test
    void on_ne_confirme_que_ce_que_l_on_peut_lire() {
        assertThat(
                        CONFIRMER
                                .decider(
                                        NON_CONFIRMEE,
                                        new DossierReprise(false),
                                        Demande.de(RoleReprise.AUTRE_PARTIE))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("DOCUMENT_SIGNE");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTESTER", "CORRIGER", "RETIRER"})
    void contester_corriger_et_retirer_se_motivent(TransitionReprise transition) {
        var role = transition == CONTESTER ? RoleReprise.AUTRE_PARTIE : RoleReprise.REPRENEUR;
        assertThat(transition.decider(NON_CONFIRMEE, PRET, Demande.de(role)).motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.SANS_MOTIF);
    }
}
