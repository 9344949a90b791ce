package fr.unisson.echeances;

import fr.unisson.echeances.donnees.BoiteDEnvoiSql.AEnvoyer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// In the demonstration nothing leaves: letters are read on a page. One domain has no mailbox, as
/// it happens everywhere, so that what is done of refusals can be seen.
@Component
@Profile("demo")
class TransportDeDemonstration implements Transport {

    private static final String SANS_BOITE = ".invalid";

    @Override
    public void envoyer(AEnvoyer lettre) throws AdresseInconnue {
        if (lettre.adresse().endsWith(SANS_BOITE)) {
            throw new AdresseInconnue(
                    "550 5.1.1 " + lettre.adresse() + " : utilisateur inconnu",
                    new IllegalStateException("No mailbox in " + SANS_BOITE));
        }
        // Otherwise the letter stays in the outbox, where the page reads it.
    }

    @Override
    public boolean garde() {
        return true;
    }
}
