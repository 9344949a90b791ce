package fr.unisson.api;

import fr.unisson.api.donnees.ReponsesSql;
import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// A creation sent twice with the same key happens once: the second call is given the answer of the
/// first, for one day. The answer is kept after the creation was committed: a program cut between
/// the two finds its key taken and has to look for what it created.
@Service
public class ReponsesGardees {

    private static final Duration GARDE = Duration.ofDays(1);
    private static final Acteur PLATEFORME = Acteur.systeme("API");

    private final ReponsesSql sql;
    private final TransactionTemplate apart;
    private final Clock horloge;

    ReponsesGardees(ReponsesSql sql, PlatformTransactionManager transactions, Clock horloge) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.horloge = horloge;
    }

    /// What to do with a call.
    public sealed interface Sort {

        /// It was never made: make it, then [#garder] or [#liberer].
        record Nouvelle() implements Sort {}

        /// It was made: here is the answer.
        @SuppressWarnings("ArrayRecordComponent")
        record Deja(int statut, String emplacement, byte[] corps) implements Sort {}

        /// It is being made, or was cut.
        record EnCours() implements Sort {}

        /// The key was used for something else.
        record Reutilisee() implements Sort {}
    }

    /// @param demande digest of the method, the address and the body
    public Sort reserver(long jeton, String cle, String demande) {
        return aPart(() -> {
            if (sql.reserver(jeton, cle, demande, horloge.instant())) return new Sort.Nouvelle();
            return sql.trouver(jeton, cle).map(g -> sort(g, demande)).orElseGet(Sort.EnCours::new);
        });
    }

    public void garder(long jeton, String cle, int statut, String emplacement, byte[] corps) {
        aPart(() -> {
            sql.garder(jeton, cle, statut, emplacement, corps);
            return true;
        });
    }

    public void liberer(long jeton, String cle) {
        aPart(() -> {
            sql.liberer(jeton, cle);
            return true;
        });
    }

    void balayer() {
        aPart(() -> sql.balayer(horloge.instant().minus(GARDE)));
    }

    private static Sort sort(ReponsesSql.Gardee gardee, String demande) {
        if (!gardee.demande().equals(demande)) return new Sort.Reutilisee();
        var statut = gardee.statut();
        return statut == null
                ? new Sort.EnCours()
                : new Sort.Deja(
                        statut,
                        gardee.emplacement(),
                        Objects.requireNonNullElse(gardee.corps(), new byte[0]));
    }

    private <T> T aPart(Supplier<T> travail) {
        return PLATEFORME.executer(() -> Objects.requireNonNull(apart.execute(_ -> travail.get())));
    }
}
