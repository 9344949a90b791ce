package fr.unisson.echeances;

import fr.unisson.echeances.domaine.RepriseDEnvoi;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.AEnvoyer;
import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what waits in the outbox. Each letter is reserved in a short transaction, sent outside
/// any, then recorded: a program killed in between sends it again (its message number is the same)
/// but never loses it.
@Service
class Expedition {

    private static final Logger LOG = LoggerFactory.getLogger(Expedition.class);
    private static final int LOT = 20;
    private static final Duration RESERVATION = Duration.ofMinutes(10);

    private final BoiteDEnvoiSql boite;
    private final AdressesRefuseesSql refusees;
    private final Transport transport;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Expedition(
            BoiteDEnvoiSql boite,
            AdressesRefuseesSql refusees,
            Transport transport,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.boite = boite;
        this.refusees = refusees;
        this.transport = transport;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /// Sends all that is due, unless the mail server is away.
    void expedier() {
        Acteur.systeme("courrier")
                .executer(() -> {
                    var encore = true;
                    while (encore) {
                        encore = unTour();
                    }
                });
    }

    /// @return whether there may be more to send
    private boolean unTour() {
        var lot = reserver();
        for (var i = 0; i < lot.size(); i++) {
            var lettre = lot.get(i);
            try {
                transport.envoyer(lettre);
                noter(() -> {
                    boite.envoyee(lettre, horloge.instant(), !transport.garde());
                    refusees.acceptee(lettre.adresse());
                });
            } catch (Transport.ServeurAbsent e) {
                LOG.warn("Le serveur de courriel ne répond pas : {}", e.getMessage());
                echec(lettre, e);
                rendre(lot.subList(i + 1, lot.size()));
                return false;
            } catch (Transport.AdresseInconnue e) {
                LOG.warn("Courriel {} : adresse refusée pour de bon", lettre.id());
                abandonner(lettre, String.valueOf(e.getMessage()));
            } catch (Transport.Refus e) {
                LOG.warn("Courriel {} refusé : {}", lettre.id(), e.getMessage());
                echec(lettre, e);
            }
        }
        return lot.size() == LOT;
    }

    private List<AEnvoyer> reserver() {
        var maintenant = horloge.instant();
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> boite.reserver(maintenant, maintenant.plus(RESERVATION), LOT)));
    }

    private void echec(AEnvoyer lettre, Exception cause) {
        var message = String.valueOf(cause.getMessage());
        RepriseDEnvoi.prochaine(lettre.depot(), lettre.tentatives(), horloge.instant())
                .ifPresentOrElse(
                        quand -> noter(() -> boite.reporter(lettre, quand, message)),
                        () -> noter(() -> boite.abandonner(lettre, message)));
    }

    private void abandonner(AEnvoyer lettre, String message) {
        noter(() -> {
            boite.abandonner(lettre, message);
            refusees.refuser(lettre.adresse(), message, horloge.instant());
        });
    }

    private void rendre(List<AEnvoyer> restantes) {
        var bientot = horloge.instant().plusSeconds(30);
        noter(() -> restantes.forEach(l -> boite.rendre(l, bientot)));
    }

    private void noter(Runnable ecriture) {
        transaction.executeWithoutResult(_ -> ecriture.run());
    }
}
