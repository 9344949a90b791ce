package fr.unisson.echeances;

import fr.unisson.echeances.donnees.BoiteDEnvoiSql.AEnvoyer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// In the demonstration nothing leaves: letters are read on a page.
@Component
@Profile("demo")
class TransportDeDemonstration implements Transport {

    @Override
    public void envoyer(AEnvoyer lettre) {
        // The letter stays in the outbox, where the page reads it.
    }

    @Override
    public boolean garde() {
        return true;
    }
}
