package fr.unisson.socle.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// Puts a second pool beside the first when `unisson.replique.url` is given. It starts and stays up
/// without the replica: reads then go to the primary.
///
/// Both pools use the same role, or one in `unisson.replique.username` that row-level security
/// binds too: the actor is told to the connection of the transaction, wherever it leads.
final class Replique implements BeanPostProcessor, DisposableBean, Ordered {

    /// How old what a tolerant read shows may be.
    static final Duration RETARD = Duration.ofSeconds(10);

    private static final String PREFIXE = "unisson.replique.";

    /// An attempt must not make a page wait: the primary answers as well.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// A connection that fell back on the primary finds the replica again in that time.
    private static final Duration VIE = Duration.ofMinutes(2);

    private final Binder reglages;
    private @Nullable HikariDataSource reserve;

    Replique(Environment environnement) {
        this.reglages = Binder.get(environnement);
    }

    /// Before what watches slow statements, which then sees those of both.
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nom) {
        if (!presente() || !(bean instanceof HikariDataSource primaire)) return bean;
        var pool = new HikariDataSource(configuration(primaire, adresse()));
        reserve = pool;
        return new BaseRepliquee(
                primaire, pool, reglages.bind(PREFIXE + "retard", Duration.class).orElse(RETARD));
    }

    boolean presente() {
        return !adresse().isBlank();
    }

    private String adresse() {
        return reglages.bind(PREFIXE + "url", String.class).orElse("");
    }

    private HikariConfig configuration(HikariDataSource primaire, String url) {
        var pool = new HikariConfig();
        primaire.copyStateTo(pool);
        pool.setJdbcUrl(AdressePostgres.viser(url, "preferSecondary"));
        pool.setUsername(texte("username", primaire.getUsername()));
        pool.setPassword(texte("password", primaire.getPassword()));
        pool.setPoolName("replique");
        pool.setReadOnly(true);
        pool.setInitializationFailTimeout(-1);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(PATIENCE.toMillis() / 2);
        pool.setMaxLifetime(VIE.toMillis());
        pool.setIdleTimeout(VIE.toMillis() / 2);
        pool.setKeepaliveTime(VIE.toMillis() / 2);
        return pool;
    }

    private @Nullable String texte(String cle, @Nullable String sinon) {
        var donne = reglages.bind(PREFIXE + cle, String.class).orElse("");
        return donne.isBlank() ? sinon : donne;
    }

    @Override
    public void destroy() {
        if (reserve != null) reserve.close();
    }
}
