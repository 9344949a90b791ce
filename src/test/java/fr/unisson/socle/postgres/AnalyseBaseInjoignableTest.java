package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyseBaseInjoignableTest {

    private final AnalyseBaseInjoignable analyse = new AnalyseBaseInjoignable();

    @ParameterizedTest
    @CsvSource({
        "08001, ne répond pas, SPRING_DATASOURCE_URL",
        "28P01, mot de passe, SPRING_FLYWAY_PASSWORD",
        "3D000, n’existe pas, docs/exploitation.md",
        "42501, n’a pas le droit, SPRING_FLYWAY_USER",
        "42704, Il manque un rôle, unisson_app"
    })
    void une_panne_de_base_au_demarrage_se_dit_en_francais(
            String code, String quoi, String remede) {
        var echec =
                new IllegalStateException("flyway", new SQLException("Connection refused", code));
        var dit = analyse.analyze(echec);
        assertThat(dit).isNotNull();
        assertThat(dit.getDescription()).contains(quoi, "Connection refused");
        assertThat(dit.getAction()).contains(remede);
    }

    @Test
    void une_autre_erreur_garde_sa_trace() {
        assertThat(analyse.analyze(new SQLException("syntax", "42601"))).isNull();
    }
}
