package fr.unisson.audits.domaine;

import static fr.unisson.audits.domaine.TransitionAudit.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionAuditTest {

    private static final DossierAudit PRET = new DossierAudit(1, 3, List.of());

    /// Written a second time by hand: `A → B : ROLE motif`.
    private static final Map<TransitionAudit, String> TABLE =
            Map.of(
                    COMMENCER, "PREPARATION → EN_COURS : RESPONSABLE",
                    CLORE, "EN_COURS → CLOTURE : RESPONSABLE",
                    ABANDONNER, "PREPARATION EN_COURS → ABANDONNE : RESPONSABLE motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAudit transition) {
        Tables.verifier(
                transition, TABLE.get(transition), EtatAudit.values(), RoleAudit.values(), PRET);
    }

    @Test
    void ce_qui_manque_se_dit_en_une_fois() {
        var vide = new DossierAudit(0, 0, List.of("12"));
        assertThat(
                        Arrays.stream(TransitionAudit.values())
                                .collect(Collectors.toMap(t -> t, t -> Tables.manques(t, vide))))
                .isEqualTo(
                        Map.of(
                                COMMENCER, List.of("AUDITEUR_NOMME"),
                                CLORE, List.of("UNE_OBSERVATION", "TOUT_REPONDU"),
                                ABANDONNER, List.of()));
    }
}
