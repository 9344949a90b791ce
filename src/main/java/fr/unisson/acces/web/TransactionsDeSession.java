package fr.unisson.acces.web;

import fr.unisson.socle.Acteur;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Row-level security shows sessions to the platform only. A write is a transaction apart, whatever
/// the page is doing; finding a session is the first reading of the page, and shares its
/// connection.
final class TransactionsDeSession implements TransactionOperations {

    private static final ThreadLocal<Boolean> CHERCHE = ThreadLocal.withInitial(() -> false);

    private final TransactionTemplate ecriture;
    private final TransactionTemplate lecture;

    TransactionsDeSession(PlatformTransactionManager transactions) {
        this.ecriture = new TransactionTemplate(transactions);
        ecriture.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.lecture = new TransactionTemplate(transactions);
        lecture.setReadOnly(true);
    }

    /// The first transaction of this search only reads. The one that may follow forgets a session
    /// found expired: it writes.
    <T extends @Nullable Object> T chercher(Supplier<T> session) {
        CHERCHE.set(true);
        try {
            return session.get();
        } finally {
            CHERCHE.remove();
        }
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> travail) {
        boolean lit =
                CHERCHE.get() && !TransactionSynchronizationManager.isActualTransactionActive();
        var transaction = lit ? lecture : ecriture;
        CHERCHE.remove();
        return Acteur.ACCES.appeler(() -> transaction.execute(travail));
    }
}
