package fr.unisson.annuaire.domaine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordonneesTest {

    /// Real pairs of the FINESS+ sample, one per projection.
    @ParameterizedTest
    @CsvSource({
        "01143, 941342.52, 6589480.53, 46.362063, 6.139885",
        "75114, 650999.62, 6858184.51, 48.82186, 2.332618",
        "97209, 709000.43, 1617929.3, 14.626676, -61.059597",
        "97304, 317505.88, 571063.87, 5.164318, -52.646444",
        "97311, 164384.53, 606606.45, 5.480322, -54.028454",
        "97411, 339837.95, 7689388.62, -20.888827, 55.460202",
        "97422, 347240.27, 7647145.06, -21.271021, 55.527596"
    })
    void les_metres_deviennent_des_degres_dans_les_deux_ordres(
            String commune, double est, double nord, double latitude, double longitude) {
        Projection projection = Projection.de(commune);

        for (var lues : new double[][] {{est, nord}, {nord, est}}) {
            var degres = projection.enDegres(lues[0], lues[1]).orElseThrow();
            assertThat(degres.latitude()).isCloseTo(latitude, within(0.00002));
            assertThat(degres.longitude()).isCloseTo(longitude, within(0.00002));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "46.362063, 6.139885",
        "14.626676, -61.059597",
        "5.164318, -52.646444",
        "-21.059714, 55.223073",
        "-12.8, 45.15",
        "46.78, -56.17",
        "-22.27, 166.45"
    })
    void les_degres_se_lisent_dans_les_deux_ordres(double latitude, double longitude) {
        var attendu = new Coordonnees(latitude, longitude);

        assertThat(Coordonnees.enDegres(latitude, longitude)).contains(attendu);
        assertThat(Coordonnees.enDegres(longitude, latitude)).contains(attendu);
    }

    @Test
    void un_point_hors_de_France_n_est_pas_cru() {
        assertThat(Coordonnees.enDegres(0, 0)).isEmpty();
        assertThat(Coordonnees.enDegres(52.5, 13.4)).isEmpty();
        assertThat(Projection.LAMBERT_93.enDegres(0, 0)).isEmpty();
    }
}
