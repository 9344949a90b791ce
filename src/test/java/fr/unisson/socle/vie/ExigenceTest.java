package fr.unisson.socle.vie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExigenceTest {

    @Test
    void ce_qui_reste_se_dit_en_une_phrase_sans_point_double() {
        assertThat(Exigence.siRestent(List.of(), "Il manque")).isEmpty();
        assertThat(Exigence.siRestent(List.of("Les Ormes", "Les Rives"), "Il manque"))
                .map(Manque::enUnePhrase)
                .hasValue("Il manque : Les Ormes, Les Rives.");
        assertThat(Exigence.siRestent(List.of("La fin est passée.", "Rien ne change."), "Corrigez"))
                .map(Manque::enUnePhrase)
                .hasValue("Corrigez : La fin est passée. Rien ne change.");
    }
}
