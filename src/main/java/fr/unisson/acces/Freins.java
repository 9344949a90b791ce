package fr.unisson.acces;

import fr.unisson.acces.domaine.LimiteEssais;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Slows down who asks too often for something open to all.
@Component
public class Freins {

    private final Essais essais;

    Freins(Essais essais) {
        this.essais = essais;
    }

    /// Counts one reading of a thing, such as a calendar; the time to wait when there were too
    /// many.
    public Optional<Duration> lecture(String quoi) {
        return essais.compter("lecture:" + quoi, LimiteEssais.LECTURE);
    }

    /// Counts one wrong guess from a network address.
    public Optional<Duration> recherche(String adresse) {
        return essais.compter("recherche:" + adresse, LimiteEssais.ADRESSE);
    }
}
