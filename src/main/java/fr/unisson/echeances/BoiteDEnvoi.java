package fr.unisson.echeances;

import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Tranche;
import java.time.Clock;
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
    private static final String OBJET = "courrier";

    private final BoiteDEnvoiSql boite;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    BoiteDEnvoi(
            BoiteDEnvoiSql boite,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.boite = boite;
        this.journal = journal;
        this.horloge = horloge;
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
            @Nullable String erreur,
            boolean confidentiel) {

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
                    l.erreur(),
                    l.confidentiel());
        }
    }

    /// @param avant cursor of the page, 0 for the first one
    public Tranche<Courriel> recents(long avant) {
        var lignes = lire(() -> boite.recents(avant == 0 ? Long.MAX_VALUE : avant, PAGE + 1));
        return Tranche.de(lignes, PAGE, l -> String.valueOf(l.id())).transformer(Courriel::de);
    }

    /// Mails that failed at least once, have not left, and that nobody has given up on.
    public Tranche<Courriel> enPeine(long avant) {
        var lignes = lire(() -> boite.enPeine(avant == 0 ? Long.MAX_VALUE : avant, PAGE + 1));
        return Tranche.de(lignes, PAGE, l -> String.valueOf(l.id())).transformer(Courriel::de);
    }

    /// Tried again at once, then as if it were new. False when it left meanwhile, or carried a
    /// secret that is forgotten.
    public boolean relancer(long id) {
        var qui = Acteur.courant();
        return lire(() -> {
            var relance = boite.relancer(id, horloge.instant());
            if (relance) {
                qui.executer(() -> journal.consigner(OBJET, id, "Nouvel envoi demandé", ""));
            }
            return relance;
        });
    }

    /// It will not be sent, and leaves the list.
    public boolean renoncer(long id, String motif) {
        var qui = Acteur.courant();
        return lire(() -> {
            var renonce = boite.renoncer(id, motif);
            if (renonce) {
                qui.executer(() -> journal.consigner(OBJET, id, "Envoi abandonné", motif));
            }
            return renonce;
        });
    }

    private <T> T lire(java.util.function.Supplier<T> lecture) {
        return Acteur.systeme("courrier")
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> lecture.get())));
    }
}
