package fr.unisson.socle.postgres;

import fr.unisson.socle.LectureTolerante;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;

/// Transactions over one or two pools: a tolerant read may begin on the replica.
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class TransactionsConfiguration {

    @Bean
    static Replique replique(Environment environnement) {
        return new Replique(environnement);
    }

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource base, ObjectProvider<TransactionManagerCustomizers> reglages) {
        var transactions = new Transactions(base);
        reglages.ifAvailable(r -> r.customize(transactions));
        return transactions;
    }

    private static final class Transactions extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        Transactions(DataSource base) {
            super(base);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            if (tolerante(definition)) {
                BaseRepliquee.tolerer(() -> super.doBegin(transaction, definition));
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
}
