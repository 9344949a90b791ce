package fr.unisson.observation;

import fr.unisson.observation.donnees.ChiffresSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database says of the whole platform. Its callers check who asks: it reads as the
/// platform, counts only.
@Service
public class EtatDeLaBase {

    /// Nothing is counted further: "more than a hundred thousand late actions" says enough.
    static final int PLAFOND = 100_000;

    private static final Duration DELAI = Duration.ofSeconds(5);

    private final ChiffresSql sql;
    private final TransactionTemplate lecture;
    private final Clock horloge;

    EtatDeLaBase(ChiffresSql sql, PlatformTransactionManager transactions, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
        this.lecture = new TransactionTemplate(transactions);
        lecture.setReadOnly(true);
        lecture.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public record Base(String serveur, Optional<ChiffresSql.Migration> migration) {}

    public List<Chiffre> relever() {
        return lire(() -> {
            var maintenant = horloge.instant();
            sql.attendreAuPlus(DELAI.toMillis());
            return sql.relever(Dates.jourDe(maintenant), maintenant, PLAFOND);
        });
    }

    public Base base() {
        return lire(() -> new Base(sql.serveur(), sql.migration()));
    }

    private <T> T lire(Supplier<T> lu) {
        return Acteur.systeme("observation")
                .executer(() -> Objects.requireNonNull(lecture.execute(_ -> lu.get())));
    }
}
