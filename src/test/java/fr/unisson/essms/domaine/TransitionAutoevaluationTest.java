package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.TransitionAutoevaluation.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionAutoevaluationTest {

    private static final DossierAutoevaluation PRET =
            new DossierAutoevaluation(0, 0, List.of(), List.of());

    private static final Map<TransitionAutoevaluation, String> TABLE =
            Map.of(
                    CLOTURER, "EN_COURS → CLOTUREE : RESPONSABLE",
                    ABANDONNER, "EN_COURS → ABANDONNEE : RESPONSABLE motif",
                    ARCHIVER, "CLOTUREE → ARCHIVEE : RESPONSABLE");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAutoevaluation transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatAutoevaluation.values(),
                RoleAutoevaluation.values(),
                PRET);
    }

    @Test
    void on_ne_cloture_que_ce_qui_est_cote_revu_et_suivi() {
        assertThat(Tables.manques(CLOTURER, new DossierAutoevaluation(1, 0, List.of(), List.of())))
                .containsExactly("TOUT_COTE");
        assertThat(Tables.manques(CLOTURER, new DossierAutoevaluation(0, 1, List.of(), List.of())))
                .containsExactly("RIEN_A_REPRENDRE");
        var critere = List.of("2.2.1");
        assertThat(Tables.manques(CLOTURER, new DossierAutoevaluation(0, 0, critere, List.of())))
                .containsExactly("IMPERATIFS_SUIVIS");
        assertThat(Tables.manques(CLOTURER, new DossierAutoevaluation(0, 0, List.of(), critere)))
                .containsExactly("IMPERATIFS_PLANIFIES");
        assertThat(Tables.manques(ABANDONNER, new DossierAutoevaluation(9, 9, critere, critere)))
                .isEmpty();
    }
}
