package fr.unisson.observation;

import fr.unisson.observation.donnees.PannesSql;
import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// What broke under the eyes of somebody, by the number that their page shows. Never what they
/// typed: the message of an error may repeat it, and is not kept here.
@Service
public class Pannes {

    private static final Logger LOG = LoggerFactory.getLogger(Pannes.class);
    private static final Duration GARDE = Duration.ofDays(30);
    private static final String NOTRE = "fr.unisson.";

    private final PannesSql sql;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Pannes(PannesSql sql, PlatformTransactionManager transactions, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// @param modele pattern of the address
    /// @param erreur class of the error
    /// @param lieu the first of our lines it went through, empty when none
    public record Panne(
            Instant le,
            String requete,
            String methode,
            String modele,
            String erreur,
            String lieu) {}

    /// Told without a failure of its own: the database may be what broke.
    public void consigner(String requete, String methode, String modele, Throwable erreur) {
        var cause = NestedExceptionUtils.getMostSpecificCause(erreur);
        var panne =
                new Panne(
                        horloge.instant(),
                        requete,
                        methode,
                        modele,
                        cause.getClass().getName(),
                        lieu(cause));
        try {
            enSysteme(() -> sql.inserer(panne));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("La panne {} n’a pas pu être inscrite", requete, e);
        }
    }

    public List<Panne> recentes(int nombre) {
        return Acteur.systeme("observation")
                .executer(() ->
                        Objects.requireNonNull(transaction.execute(_ -> sql.recentes(nombre))));
    }

    void oublierLesAnciennes() {
        enSysteme(() -> sql.oublier(horloge.instant().minus(GARDE)));
    }

    private void enSysteme(Runnable travail) {
        Acteur.systeme("observation")
                .executer(() -> transaction.executeWithoutResult(_ -> travail.run()));
    }

    private static String lieu(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(e -> e.getClassName().startsWith(NOTRE))
                .findFirst()
                .map(e ->
                        e.getClassName().substring(NOTRE.length())
                                + "."
                                + e.getMethodName()
                                + ", ligne "
                                + e.getLineNumber())
                .orElse("");
    }
}
