package fr.unisson.evaluations.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaremeTest {

    /// On twenty falls or days at most, or on twenty points: the same number, read both ways.
    @ParameterizedTest
    @CsvSource({"0, 4, false, 0, true", "5, 3, false, 1, true", "15, 1, true, 3, false"})
    void le_plus_petit_nombre_peut_etre_le_meilleur(
            BigDecimal nombre, int petit, boolean petitBas, int grand, boolean grandBas) {
        var moins = new Bareme(BigDecimal.ZERO, BigDecimal.valueOf(20), true);
        var plus = new Bareme(BigDecimal.ZERO, BigDecimal.valueOf(20));
        assertThat(moins.sur4(nombre)).isEqualByComparingTo(BigDecimal.valueOf(petit));
        assertThat(moins.basse(nombre)).isEqualTo(petitBas);
        assertThat(plus.sur4(nombre)).isEqualByComparingTo(BigDecimal.valueOf(grand));
        assertThat(plus.basse(nombre)).isEqualTo(grandBas);
    }
}
