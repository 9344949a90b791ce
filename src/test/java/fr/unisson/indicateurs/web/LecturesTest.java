package fr.unisson.indicateurs.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Definitions;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.domaine.Carte;
import fr.unisson.indicateurs.domaine.Regle;
import fr.unisson.indicateurs.domaine.Signal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LecturesTest {

    @ParameterizedTest
    @CsvSource({"HAUSSE,true,true", "HAUSSE,false,false", "BAISSE,true,false", "BAISSE,false,true"})
    void un_signal_dans_le_bon_sens_n_est_pas_une_alerte(
            Sens sens, boolean haut, boolean favorable) {
        var debut = LocalDate.of(2025, 1, 1);
        var signal = new Signal(Regle.MEME_COTE, List.of(0), haut);
        var serie =
                new Serie(
                        new IndicateurVue(
                                new IndicateurId(1),
                                new OrganisationId(1),
                                "A",
                                1,
                                1,
                                Definitions.part().sens(sens).fin(),
                                new IndicateurVue.Tenue(null, null, 15, debut),
                                null,
                                null),
                        List.<Periode>of(),
                        List.of(),
                        List.of(),
                        new Carte(
                                Carte.Type.PART,
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(signal)),
                        debut);
        assertThat(Lectures.favorable(serie, signal)).isEqualTo(favorable);
        assertThat(Lectures.toutesFavorables(serie)).isEqualTo(favorable);
    }
}
