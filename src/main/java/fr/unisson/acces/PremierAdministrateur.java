package fr.unisson.acces;

import fr.unisson.acces.domaine.Courriel;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.Systeme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Invites the first person who runs the platform: `unisson.premier-administrateur=courriel`. The
/// link goes by mail and is printed once, for an installation whose mail does not work yet.
@Component
@ConditionalOnProperty("unisson.premier-administrateur")
class PremierAdministrateur implements ApplicationRunner {

    private final Invitations invitations;
    private final ComptesSql comptes;
    private final Systeme systeme;
    private final String saisi;
    private final String site;

    PremierAdministrateur(
            Invitations invitations,
            ComptesSql comptes,
            Systeme systeme,
            @Value("${unisson.premier-administrateur}") String saisi,
            @Value("${unisson.adresse}") String site) {
        this.invitations = invitations;
        this.comptes = comptes;
        this.systeme = systeme;
        this.saisi = saisi;
        this.site = site.replaceAll("/+$", "");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println(message());
    }

    String message() {
        var courriel = Courriel.lire(saisi);
        if (courriel.isEmpty()) {
            return "« " + saisi + " » n’est pas une adresse de courriel : aucune invitation.";
        }
        return systeme.executer(() ->
                comptes.plateformeTenue()
                        ? "La plateforme a déjà un administrateur : aucune invitation."
                        : "Invitation du premier administrateur (sert une fois, sept"
                                + " jours) : "
                                + site
                                + invitations.inviterPourLaPlateforme(courriel.get()));
    }
}
