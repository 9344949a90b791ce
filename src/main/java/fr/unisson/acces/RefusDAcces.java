package fr.unisson.acces;

import fr.unisson.acces.donnees.RefusSql;
import fr.unisson.acces.donnees.Systeme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The record of refused requests of connected people: account, address pattern, numbers asked.
@Service
public class RefusDAcces {

    private static final int PAGES_AU_PLUS = 10;

    private final RefusSql refus;
    private final Systeme systeme;
    private final Clock horloge;

    RefusDAcces(RefusSql refus, Systeme systeme, Clock horloge) {
        this.refus = refus;
        this.systeme = systeme;
        this.horloge = horloge;
    }

    /// How often a kind of page was refused, to how many people, and when last.
    ///
    /// @param modele pattern of the address
    public record Compte(int statut, String modele, long fois, long personnes, Instant dernier) {}

    /// The pages most often refused over this time, without anybody's name. Its callers check that
    /// the platform's administrator asks.
    public List<Compte> compter(Duration depuis) {
        return systeme.lire(() -> refus.compter(horloge.instant().minus(depuis), PAGES_AU_PLUS));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void consigner(
            CompteId compte, int statut, String methode, String modele, String objet) {
        refus.inserer(compte, statut, methode, modele, objet, horloge.instant());
    }
}
