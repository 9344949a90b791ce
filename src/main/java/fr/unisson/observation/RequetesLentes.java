package fr.unisson.observation;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Logs the statements that take long: their text, whose parameters stay question marks, and how
/// long. The number of the request is on the line, as on any other.
@Component
class RequetesLentes implements BeanPostProcessor, QueryExecutionListener, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("fr.unisson.requete-lente");
    private static final int TEXTE_AU_PLUS = 4_000;

    private final Duration seuil;

    RequetesLentes(Environment environnement) {
        this.seuil =
                Binder.get(environnement)
                        .bind("unisson.observation.requete-lente", Duration.class)
                        .orElse(Duration.ofSeconds(1));
    }

    /// Around the pools, within what shares their connections.
    @Override
    public int getOrder() {
        return 1;
    }

    /// Without a threshold, nothing stands between the program and its pool.
    @Override
    public Object postProcessAfterInitialization(Object bean, String nom) {
        return bean instanceof DataSource base && seuil.isPositive()
                ? ProxyDataSourceBuilder.create(base).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> requetes) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> requetes) {
        if (execution.getElapsedTime() >= seuil.toMillis()) {
            LOG.warn(
                    "Requête lente, {} ms{} : {}",
                    execution.getElapsedTime(),
                    execution.isSuccess() ? "" : ", en échec",
                    texte(requetes));
        }
    }

    /// A batch repeats one text.
    private static String texte(List<QueryInfo> requetes) {
        var texte =
                requetes.stream()
                        .map(QueryInfo::getQuery)
                        .distinct()
                        .map(q -> q.strip().replaceAll("\\s+", " "))
                        .collect(Collectors.joining(" ; "));
        return texte.length() > TEXTE_AU_PLUS ? texte.substring(0, TEXTE_AU_PLUS) + "…" : texte;
    }
}
