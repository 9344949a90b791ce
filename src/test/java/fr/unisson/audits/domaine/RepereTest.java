package fr.unisson.audits.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12",
                "000123",
                "D-12",
                "d12",
                "É 4",
                "Dossier 12",
                "obs. 3",
                "Séance 2",
                "Fiche n°7",
                "Observation 40"
            })
    void un_numero_est_admis(String repere) {
        assertThat(Repere.refus(repere)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mme Durand",
                "Durand 2",
                "JD 41",
                "JD",
                "Chambre 12",
                "ch 12",
                "12/03/1941",
                "1941-03-12",
                "1 41 03 44 109 023 12",
                "06 12 34 56 78",
                "Dossier",
                "Dossier de Jeanne 3",
                "1234567",
                "12 bis",
                "Lit 4"
            })
    void rien_qui_designe_quelqu_un_n_entre(String repere) {
        assertThat(Repere.refus(repere)).isPresent();
    }
}
