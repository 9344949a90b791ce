package fr.unisson;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a piece of a test as somebody.
@TestComponent
public class Acteurs {

    private final TransactionTemplate transaction;
    private final ActeurDeTransaction transactions;

    Acteurs(PlatformTransactionManager gestionnaire, ActeurDeTransaction transactions) {
        this.transaction = new TransactionTemplate(gestionnaire);
        this.transactions = transactions;
    }

    public static Acteur compte(long compte, long... organisations) {
        var toutes = new java.util.HashSet<Long>();
        for (long o : organisations) {
            toutes.add(o);
        }
        return Acteur.compte(compte, "Compte " + compte, Set.copyOf(toutes));
    }

    public static Acteur systeme() {
        return Acteur.systeme("test");
    }

    /// Runs in one transaction of this actor, then rolls it back. Inside, [#devenir] changes the
    /// actor seen by row-level security without leaving the transaction.
    public void defaire(Acteur acteur, Runnable travail) {
        acteur.executer(() ->
                transaction.executeWithoutResult(etat -> {
                    etat.setRollbackOnly();
                    travail.run();
                }));
    }

    /// Goes on as another actor within the transaction under way, for the code and the database.
    public void devenir(Acteur acteur, Runnable travail) {
        transactions.devenir(
                acteur,
                () -> {
                    travail.run();
                    return acteur;
                });
    }
}
