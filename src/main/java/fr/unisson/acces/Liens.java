package fr.unisson.acces;

import fr.unisson.acces.domaine.Jeton;
import fr.unisson.acces.donnees.JetonsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.socle.Empreinte;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Single-use links: 256 random bits in the mail, their digest in the database.
@Component
class Liens {

    private final JetonsSql jetons;
    private final Systeme systeme;
    private final Clock horloge;
    private final SecureRandom hasard = new SecureRandom();

    Liens(JetonsSql jetons, Systeme systeme, Clock horloge) {
        this.jetons = jetons;
        this.systeme = systeme;
        this.horloge = horloge;
    }

    String pourCompte(Jeton.Usage usage, CompteId compte) {
        var jeton = tirer();
        systeme.faire(() ->
                jetons.poser(Empreinte.de(jeton), usage, compte.valeur(), null, horloge.instant()));
        return jeton;
    }

    String pourInvitation(long invitation) {
        var jeton = tirer();
        systeme.faire(() ->
                jetons.poser(
                        Empreinte.de(jeton),
                        Jeton.Usage.INVITATION,
                        null,
                        invitation,
                        horloge.instant()));
        return jeton;
    }

    Optional<Jeton> trouver(String jeton, Jeton.Usage usage) {
        return systeme.executer(() -> jetons.trouver(Empreinte.de(jeton), usage));
    }

    /// True for the one request that spends the link.
    boolean consommer(String jeton) {
        return systeme.executer(() -> jetons.consommer(Empreinte.de(jeton), horloge.instant()));
    }

    Jeton.Etat etat(Jeton jeton) {
        return jeton.etat(horloge.instant());
    }

    private String tirer() {
        var octets = new byte[32];
        hasard.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
