package fr.unisson.socle.postgres;

import fr.unisson.socle.LectureTolerante;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;

/// Transactions over one or two pools: a tolerant read may begin on the replica, the readings of a
/// page share one connection.
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class TransactionsConfiguration {

    @Bean
    static Replique replique(Environment environnement) {
        return new Replique(environnement);
    }

    /// Around all that watches the connections: what is not asked is not seen.
    @Bean
    static BeanPostProcessor basePartagee() {
        return new Enveloppe();
    }

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource base,
            Replique replique,
            ObjectProvider<TransactionManagerCustomizers> reglages) {
        var transactions = new Transactions(base, replique.presente());
        reglages.ifAvailable(r -> r.customize(transactions));
        return transactions;
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource base) {
        return new OrdresSansMinuterie(base);
    }

    private static final class Transactions extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        private final boolean repliquee;

        Transactions(DataSource base, boolean repliquee) {
            super(base);
            this.repliquee = repliquee;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            var lectures = LecturesDePage.courantes();
            if (repliquee && tolerante(definition)) {
                BaseRepliquee.tolerer(() -> super.doBegin(transaction, definition));
            } else if (lectures != null && LecturesDePage.partageable(definition)) {
                BasePartagee.partager(lectures, () -> super.doBegin(transaction, definition));
            } else {
                super.doBegin(transaction, definition);
            }
        }

        private static boolean tolerante(TransactionDefinition definition) {
            return definition.isReadOnly()
                    && definition instanceof TransactionAttribute attribut
                    && attribut.getLabels().contains(LectureTolerante.MARQUE);
        }
    }

    private static final class Enveloppe implements BeanPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String nom) {
            return bean instanceof DataSource base ? new BasePartagee(base) : bean;
        }
    }
}
