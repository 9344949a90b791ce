package fr.unisson.echeances;

import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Tranche;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The state of the outbox, for who runs the platform and for the demonstration's page. Its callers
/// check who asks: it reads as the platform.
@Service
public class BoiteDEnvoi {

    private static final int PAGE = 30;

    private final BoiteDEnvoiSql boite;
    private final TransactionTemplate transaction;

    BoiteDEnvoi(BoiteDEnvoiSql boite, PlatformTransactionManager transactions) {
        this.boite = boite;
        this.transaction = new TransactionTemplate(transactions);
    }

    public enum Etat {
        A_ENVOYER,
        ENVOYE,
        ABANDONNE
    }

    public record Courriel(
            long id,
            String adresse,
            String objet,
            String texte,
            @Nullable String lien,
            Etat etat,
            Instant depot,
            int tentatives,
            @Nullable String erreur) {

        private static Courriel de(BoiteDEnvoiSql.Ligne l) {
            return new Courriel(
                    l.id(),
                    l.adresse(),
                    l.objet(),
                    l.texte(),
                    l.lien(),
                    Etat.valueOf(l.etat()),
                    l.depot(),
                    l.tentatives(),
                    l.erreur());
        }
    }

    /// @param avant cursor of the page, 0 for the first one
    public Tranche<Courriel> recents(long avant) {
        var lignes = lire(() -> boite.recents(avant == 0 ? Long.MAX_VALUE : avant, PAGE + 1));
        return Tranche.de(lignes, PAGE, l -> String.valueOf(l.id())).transformer(Courriel::de);
    }

    /// Mails that failed at least once and have not left.
    public Tranche<Courriel> enPeine() {
        return new Tranche<>(lire(boite::enPeine), null).transformer(Courriel::de);
    }

    private <T> T lire(java.util.function.Supplier<T> lecture) {
        return Acteur.systeme("courrier")
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> lecture.get())));
    }
}
