package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.TransitionContestation.CONCLURE;
import static fr.unisson.pilotage.domaine.TransitionContestation.RETIRER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionContestationTest {

    private static final TransitionContestation.Dossier CITE =
            new TransitionContestation.Dossier("Décision COPIL 2026-003");

    private static final Map<TransitionContestation, String> TABLE =
            Map.of(
                    RETIRER, "OUVERTE → RETIREE : AUTEUR",
                    CONCLURE, "OUVERTE → CLOSE : COMITE motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionContestation transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatContestation.values(),
                RoleContestation.values(),
                CITE);
    }

    @Test
    void le_comite_dit_ce_qu_il_conclut_et_par_quel_acte() {
        var demande = new Demande(RoleContestation.COMITE, " ");
        assertThat(
                        CONCLURE.decider(
                                        EtatContestation.OUVERTE,
                                        new TransitionContestation.Dossier(" "),
                                        demande)
                                .motifs())
                .extracting(Motif::code)
                .containsExactlyInAnyOrder("ACTE_CITE", Motif.SANS_MOTIF);
    }

    @Test
    void qui_retire_sa_contestation_ne_se_justifie_pas() {
        var demande = new Demande(RoleContestation.AUTEUR, "");
        assertThat(RETIRER.decider(EtatContestation.OUVERTE, CITE, demande).permise()).isTrue();
    }
}
