package fr.unisson.acces.donnees;

import fr.unisson.socle.Acteur;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a piece of work that no person's rights allow (checking a password, spending a link), with
/// the platform's rights in the database, while the journal goes on naming the person who acts.
///
/// Only the data classes of sign-in are reached this way; business data never is.
@Component
public class Systeme {

    private static final String LIRE = "select coalesce(current_setting('app.systeme', true), '')";
    private static final String POSER = "select set_config('app.systeme', :valeur, true)";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TransactionTemplate lecture;

    Systeme(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.lecture = new TransactionTemplate(transactions);
        lecture.setReadOnly(true);
    }

    /// Joins the caller's transaction or opens one; the right ends with the work.
    public <T> T executer(Supplier<T> travail) {
        return executer(transaction, travail);
    }

    /// The same for what only reads.
    public <T> T lire(Supplier<T> lu) {
        return executer(lecture, lu);
    }

    private <T> T executer(TransactionTemplate transaction, Supplier<T> travail) {
        var acteur = Acteur.courant().connecte() ? Acteur.courant() : Acteur.ACCES;
        return acteur.executer(() -> {
            // A holder, because a transaction's result may be null and ours may not.
            var resultat = new java.util.ArrayList<T>(1);
            transaction.executeWithoutResult(t ->
                    resultat.add(
                            t.isNewTransaction() && acteur.nature() == Acteur.Nature.SYSTEME
                                    ? travail.get()
                                    : eleve(travail)));
            return resultat.getFirst();
        });
    }

    public void faire(Runnable travail) {
        executer(() -> {
            travail.run();
            return true;
        });
    }

    private <T> T eleve(Supplier<T> travail) {
        var avant = db.sql(LIRE).query(String.class).single();
        poser("oui");
        T resultat;
        try {
            resultat = travail.get();
        } catch (RuntimeException e) {
            rendre(avant, e);
            throw e;
        }
        poser(avant);
        return resultat;
    }

    private void rendre(String avant, RuntimeException cause) {
        try {
            poser(avant);
        } catch (DataAccessException transactionMorte) {
            cause.addSuppressed(transactionMorte);
        }
    }

    private void poser(String valeur) {
        db.sql(POSER).param("valeur", valeur).query().singleRow();
    }
}
