package fr.unisson.journal;

import fr.unisson.socle.Acteur;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads every chain of the journal again and tells where one is broken: a line changed, removed or
/// slipped in.
@Service
public class VerificationDuJournal {

    private static final String TOUT =
            """
            select objet_type, objet_id, rang, le, compte_id, acteur, fait, detail, precedente,
                   empreinte
              from journal order by objet_type, objet_id, rang
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    VerificationDuJournal(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /// @param ruptures one French sentence per broken place, empty when all chains hold
    public record Rapport(long lignes, List<String> ruptures) {}

    public Rapport verifier() {
        return Acteur.systeme("vérification du journal")
                .executer(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> lire())));
    }

    private Rapport lire() {
        var ruptures = new ArrayList<String>();
        long lignes = 0;
        @Nullable Fait avant = null;
        try (var faits = db.sql(TOUT).withFetchSize(1000).query(LigneDeJournal.LIRE).stream()) {
            for (var fait : (Iterable<Fait>) faits::iterator) {
                lignes++;
                if (!suit(avant, fait)) {
                    ruptures.add(
                            "Rupture à la ligne %d de %s %d"
                                    .formatted(fait.rang(), fait.objetType(), fait.objetId()));
                }
                avant = fait;
            }
        }
        return new Rapport(lignes, List.copyOf(ruptures));
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
