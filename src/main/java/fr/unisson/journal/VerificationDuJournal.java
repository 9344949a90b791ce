package fr.unisson.journal;

import fr.unisson.socle.Acteur;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads every chain of the journal again and tells where one is broken: a line changed, removed or
/// slipped in.
///
/// A chain whose last lines are all gone still holds: only a comparison with a backup tells it.
@Service
@Order(1)
public class VerificationDuJournal implements ControleDIntegrite {

    /// All the lines of all the years: the minute of a page's transaction is not enough.
    private static final int SECONDES = 24 * 3600;

    private static final String TOUT =
            """
            select objet_type, objet_id, rang, le, compte_id, acteur, fait, detail, precedente,
                   empreinte
              from journal order by objet_type, objet_id, rang
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    VerificationDuJournal(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setTimeout(SECONDES);
    }

    @Override
    public Bilan controler() {
        return Acteur.systeme("vérification du journal")
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> lire())));
    }

    private Bilan lire() {
        var ruptures = new ArrayList<String>();
        long lignes = 0;
        @Nullable Fait avant = null;
        try (var faits = db.sql(TOUT).withFetchSize(1000).query(LigneDeJournal.LIRE).stream()) {
            for (var fait : (Iterable<Fait>) faits::iterator) {
                lignes++;
                if (!suit(avant, fait)) {
                    ruptures.add(
                            "chaîne rompue à la ligne %d de « %s %d »"
                                    .formatted(fait.rang(), fait.objetType(), fait.objetId()));
                }
                avant = fait;
            }
        }
        return new Bilan(
                String.format(Locale.FRENCH, "Lignes du journal relues : %,d", lignes), ruptures);
    }

    static boolean suit(@Nullable Fait avant, Fait fait) {
        if (!fait.empreinte().equals(fait.calculer())) {
            return false;
        }
        if (avant == null || !avant.memeObjet(fait)) {
            return fait.rang() == 1 && fait.precedente().isEmpty();
        }
        return fait.rang() == avant.rang() + 1 && fait.precedente().equals(avant.empreinte());
    }
}
