package fr.unisson.acces;

import fr.unisson.acces.donnees.RefusSql;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The record of refused requests of connected people: account, address pattern, numbers asked.
@Service
public class RefusDAcces {

    private final RefusSql refus;
    private final Clock horloge;

    RefusDAcces(RefusSql refus, Clock horloge) {
        this.refus = refus;
        this.horloge = horloge;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void consigner(
            CompteId compte, int statut, String methode, String modele, String objet) {
        refus.inserer(compte, statut, methode, modele, objet, horloge.instant());
    }
}
