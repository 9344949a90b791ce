package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.SqlTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/// A transaction has a minute, or what its work asks for.
@SqlTest
class DelaiDesTransactionsSqlTest {

    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void la_base_arrete_elle_meme_ce_qui_dure_plus_que_sa_transaction() {
        assertThatThrownBy(() -> dans(1, () -> dormir(600)))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void une_transaction_en_retard_ne_demande_plus_rien() {
        assertThatThrownBy(() ->
                        dans(
                                1,
                                () -> {
                                    for (int i = 0; i < 600; i++) dormir(0.1);
                                }))
                .isInstanceOf(TransactionTimedOutException.class);
    }

    @Test
    void chacune_dit_son_delai_a_la_base() {
        dans(-1, () -> assertThat(delai()).isBetween(50, 60));
        dans(3600, () -> assertThat(delai()).isBetween(3500, 3600));
    }

    /// Seconds that the database will let one statement run.
    private int delai() {
        return db.sql(
                        "select extract(epoch from current_setting('statement_timeout')::interval)::int")
                .query(Integer.class)
                .single();
    }

    private void dormir(double secondes) {
        db.sql("select pg_sleep(:s)").param("s", secondes).query().singleRow();
    }

    private void dans(int secondes, Runnable travail) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(secondes);
        transaction.executeWithoutResult(t -> travail.run());
    }
}
