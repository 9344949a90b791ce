package fr.unisson.abonnements;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Addresses that may be subscribed: HTTPS, by name, nothing hidden in them. `unisson.abonnements.
/// reseau-interne` also opens plain HTTP and the network the platform stands in.
@Component
class AdresseDAbonnement {

    static final int LONGUEUR = 500;

    private final boolean interne;

    AdresseDAbonnement(@Value("${unisson.abonnements.reseau-interne:false}") boolean interne) {
        this.interne = interne;
    }

    boolean interne() {
        return interne;
    }

    Optional<URI> lire(String saisie) {
        if (saisie.isEmpty() || saisie.length() > LONGUEUR) return Optional.empty();
        try {
            var lue = new URI(saisie).normalize();
            boolean voie =
                    "https".equalsIgnoreCase(lue.getScheme())
                            || (interne && "http".equalsIgnoreCase(lue.getScheme()));
            boolean claire = lue.getUserInfo() == null && lue.getFragment() == null;
            return voie && claire && lue.getHost() != null ? Optional.of(lue) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
