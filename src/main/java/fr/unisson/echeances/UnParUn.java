package fr.unisson.echeances;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The round of a timer over many objects, each in a transaction of its own: one that fails holds
/// back no other, and those of a whole country never make one transaction.
@Component
public class UnParUn {

    private static final Logger LOG = LoggerFactory.getLogger(UnParUn.class);

    private final TransactionTemplate transaction;

    UnParUn(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param quoi what is done, for the logs: "Examen des dérives de la convention"
    /// @param lesquels read in a transaction that ends before the first one is done
    /// @param travail how many things it changed; done again at the next round when it fails
    /// @return the sum
    public <T> int compter(String quoi, Supplier<List<T>> lesquels, ToIntFunction<T> travail) {
        int changes = 0;
        for (var un : Objects.requireNonNull(transaction.execute(_ -> lesquels.get()))) {
            try {
                changes += Objects.requireNonNull(transaction.execute(_ -> travail.applyAsInt(un)));
            } catch (RuntimeException e) {
                LOG.error("{} {} : échec, repris au prochain passage", quoi, un, e);
            }
        }
        return changes;
    }

    /// The same, for what does not tell whether it changed anything.
    public <T> void faire(String quoi, Supplier<List<T>> lesquels, Consumer<T> travail) {
        compter(
                quoi,
                lesquels,
                un -> {
                    travail.accept(un);
                    return 0;
                });
    }
}
