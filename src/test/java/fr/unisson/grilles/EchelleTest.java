package fr.unisson.grilles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchelleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0000 | 100.0000 | %     | un nombre de 0 à 100\u00a0%",
                "1      | 10       |       | un nombre de 1 à 10",
                "0.5    | 2.50     | litre | un nombre de 0,5 à 2,5\u00a0litre",
                "0      |          | jours | un nombre à partir de 0, en jours",
                "       | 30       | jours | un nombre jusqu’à 30\u00a0jours",
                "       |          |       | un nombre",
            })
    void un_nombre_dit_ses_bornes_comme_on_les_lit(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String unite,
            String mots) {
        var echelle = new Echelle.Nombre(minimum, maximum, unite == null ? "" : unite);
        assertThat(echelle.enMots()).isEqualTo(mots);
    }
}
