package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Which pool a connection comes from. A real replica: `./unisson noeuds`.
@SqlTest
class BaseRepliqueeSqlTest {

    @Autowired DataSource base;

    @Test
    void seule_une_lecture_tolerante_va_a_la_replique() throws SQLException {
        var replique = new Comptee(base);
        var deux = new BaseRepliquee(base, replique, Duration.ofSeconds(10));
        deux.getConnection().close();
        assertThat(replique.prises).isZero();
        BaseRepliquee.tolerer(() -> prendre(deux));
        assertThat(replique.prises).isEqualTo(1);
    }

    @Test
    void une_replique_muette_laisse_le_primaire_repondre_et_n_est_plus_demandee_aussitot() {
        var muette = new Comptee(base);
        muette.muette = true;
        var deux = new BaseRepliquee(base, muette, Duration.ofSeconds(10));
        BaseRepliquee.tolerer(() -> prendre(deux));
        BaseRepliquee.tolerer(() -> prendre(deux));
        assertThat(muette.prises).isEqualTo(1);
    }

    @Test
    void l_adresse_dit_quel_serveur_est_voulu_sauf_si_elle_le_disait() {
        assertThat(AdressePostgres.viser("jdbc:postgresql://a,b/u", "primary"))
                .isEqualTo("jdbc:postgresql://a,b/u?targetServerType=primary");
        assertThat(AdressePostgres.viser("jdbc:postgresql://a,b/u?ssl=true", "primary"))
                .isEqualTo("jdbc:postgresql://a,b/u?ssl=true&targetServerType=primary");
        assertThat(AdressePostgres.viser("jdbc:postgresql://a/u?targetServerType=any", "primary"))
                .isEqualTo("jdbc:postgresql://a/u?targetServerType=any");
    }

    private static void prendre(DataSource source) {
        try (var connexion = source.getConnection()) {
            assertThat(connexion.isValid(1)).isTrue();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Comptee extends DelegatingDataSource {

        private int prises;
        private boolean muette;

        Comptee(DataSource vraie) {
            super(vraie);
        }

        @Override
        public Connection getConnection() throws SQLException {
            prises++;
            if (muette) throw new SQLException("injoignable", "08001");
            return super.getConnection();
        }
    }
}
