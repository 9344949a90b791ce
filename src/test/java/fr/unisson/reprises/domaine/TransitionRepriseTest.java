package fr.unisson.reprises.domaine;

import static fr.unisson.reprises.domaine.EtatReprise.*;
import static fr.unisson.reprises.domaine.TransitionReprise.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionRepriseTest {

    private static final DossierReprise PRET = new DossierReprise(true);

    /// The table, written a second time by hand.
    private static final Map<TransitionReprise, String> TABLE =
            Map.of(
                    REPRENDRE, "∅ → NON_CONFIRMEE : REPRENEUR",
                    CONFIRMER, "NON_CONFIRMEE → CONFIRMEE : AUTRE_PARTIE",
                    CONTESTER, "NON_CONFIRMEE → CONTESTEE : AUTRE_PARTIE motif",
                    CORRIGER, "NON_CONFIRMEE CONTESTEE → NON_CONFIRMEE : REPRENEUR motif",
                    RETIRER, "NON_CONFIRMEE CONTESTEE → RETIREE : REPRENEUR motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionReprise transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatReprise.values(),
                RoleReprise.values(),
                PRET);
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
}
