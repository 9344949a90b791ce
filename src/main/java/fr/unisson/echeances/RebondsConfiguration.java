package fr.unisson.echeances;

import fr.unisson.echeances.donnees.RebondsSql;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReglagesDesRebonds.class)
class RebondsConfiguration {

    /// An empty variable is no server.
    @Bean
    @ConditionalOnExpression("!'${unisson.courriel.rebonds.serveur:}'.isBlank()")
    TravailPeriodique lectureDesRebonds(
            ReglagesDesRebonds reglages,
            Rebonds rebonds,
            RebondsSql boites,
            PlatformTransactionManager transactions,
            Clock horloge) {
        var lecture = new LectureDesRebonds(reglages, rebonds, boites, transactions, horloge);
        return new TravailPeriodique("rebonds", Duration.ofMinutes(10), lecture::lire);
    }
}
