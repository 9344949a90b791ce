package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Tranche;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Addresses that a mail server refuses for good: nothing but service mails is sent there any more,
/// until one goes through, or the person says it works again. A refusal that came back as a mail
/// lasts until the person says so. Callers check who asks.
@Service
public class AdressesRefusees {

    private static final int PAGE = 50;

    private final AdressesRefuseesSql adresses;
    private final CourrierSql comptes;
    private final TransactionTemplate transaction;

    AdressesRefusees(
            AdressesRefuseesSql adresses,
            CourrierSql comptes,
            PlatformTransactionManager transactions) {
        this.adresses = adresses;
        this.comptes = comptes;
        this.transaction = new TransactionTemplate(transactions);
    }

    public record Refusee(
            String adresse, Instant depuis, Instant derniere, int nombre, String erreur) {}

    boolean refuse(String adresse) {
        return adresses.trouver(adresse).isPresent();
    }

    /// The latest refusals first.
    ///
    /// @param apres cursor of the former page, empty for the first
    public Tranche<Refusee> lister(String apres) {
        return enSysteme(() -> adresses.lister(apres, PAGE));
    }

    public Optional<Refusee> pour(CompteId compte) {
        return enSysteme(() -> comptes.adresse(compte).flatMap(adresses::trouver));
    }

    /// The address works again, says who reads it.
    public void lever(CompteId compte) {
        enSysteme(() -> comptes.adresse(compte).map(adresses::oublier));
    }

    private <T> T enSysteme(Supplier<T> travail) {
        return Acteur.systeme("courrier")
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
