package fr.unisson.essms.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymeTest {

    @Test
    void une_lettre_apres_l_autre_sans_jamais_resservir() {
        assertThat(Pseudonyme.suivant(List.of())).isEqualTo("Personne A");
        assertThat(Pseudonyme.suivant(List.of("personne a", "Simone"))).isEqualTo("Personne B");
        var pris = new ArrayList<String>();
        for (int i = 0; i < 54; i++) pris.add(Pseudonyme.suivant(pris));
        assertThat(pris).doesNotHaveDuplicates().contains("Personne Z", "Personne AA");
        assertThat(pris.getLast()).isEqualTo("Personne BB");
        assertThat(pris).allMatch(Pseudonyme::neutre);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Simone", "chambre 12", "Mme D.", "Personne Simone", "Personne A12"})
    void ce_qui_fut_tape_peut_designer_quelqu_un(String tape) {
        assertThat(Pseudonyme.neutre(tape)).isFalse();
    }
}
