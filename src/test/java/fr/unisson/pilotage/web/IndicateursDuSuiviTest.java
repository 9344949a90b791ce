package fr.unisson.pilotage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.ConventionId;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Publications.Chiffre;
import fr.unisson.indicateurs.Sens;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.web.CompositionDuSuivi.Suivi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page of the committee says of an indicator of the text.
class IndicateursDuSuiviTest {

    private static final String PREMIER = "Premier relevé au-delà du seuil";

    /// One reading beyond the threshold is no alert yet, and the page says it once only.
    ///
    /// @param releves the latest first, `!` beyond the threshold and `.` within it
    @ParameterizedTest
    @CsvSource({"'',false", ".,false", "!,true", "!.,true", "!.!,true", "!!,false", ".!,false"})
    void le_premier_releve_au_dela_du_seuil_est_dit(String releves, boolean dit) {
        var notes =
                CompositionDuSuivi.indicateurs(
                        new Suivi(List.of(), List.of(campagne(releves)), List.of(), List.of()));
        assertThat(notes.getFirst().toString().contains(PREMIER)).isEqualTo(dit);
    }

    private static CampagneVue campagne(String releves) {
        var publies = new ArrayList<Chiffre>();
        for (int i = 0; i < releves.length(); i++) {
            publies.add(
                    new Chiffre(
                            Periode.de(Frequence.MOIS, LocalDate.of(2026, 9, 1).minusMonths(i)),
                            BigDecimal.TEN,
                            "10",
                            null,
                            "",
                            releves.charAt(i) == '!',
                            false));
        }
        return new CampagneVue(
                1,
                new ConventionId(1),
                1,
                "Chutes graves",
                Frequence.MOIS,
                "5",
                1,
                "EHPAD",
                new IndicateurId(1),
                Sens.BAISSE,
                "",
                0,
                LocalDate.of(2026, 1, 1),
                null,
                publies,
                "",
                null,
                false);
    }
}
