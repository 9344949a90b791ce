package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class UnParUnTest {

    private final Transactions transactions = new Transactions();
    private final UnParUn unParUn = new UnParUn(transactions);

    @Test
    void celui_qui_echoue_est_defait_seul_et_ne_retient_pas_les_autres() {
        var changes =
                unParUn.compter(
                        "Essai",
                        () -> List.of(1, 2, 3),
                        un -> {
                            transactions.dites.add("travail " + un);
                            if (un == 2) throw new IllegalStateException("en panne");
                            return un * 10;
                        });

        assertThat(changes).isEqualTo(40);
        assertThat(transactions.dites)
                .containsExactly(
                        "début",
                        "gardé",
                        "début",
                        "travail 1",
                        "gardé",
                        "début",
                        "travail 2",
                        "défait",
                        "début",
                        "travail 3",
                        "gardé");
    }

    @Test
    void rien_a_faire_ne_fait_que_regarder() {
        unParUn.faire("Essai", List::of, _ -> transactions.dites.add("travail"));

        assertThat(transactions.dites).containsExactly("début", "gardé");
    }

    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private final transient List<String> dites = new ArrayList<>();

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            dites.add("début");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus etat) {
            dites.add("gardé");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus etat) {
            dites.add("défait");
        }
    }
}
