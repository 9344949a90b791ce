package fr.unisson.acces.web;

import fr.unisson.acces.IssueDeConnexion;
import fr.unisson.acces.IssueDeConnexion.Ouverte;
import fr.unisson.acces.IssueDeConnexion.Refusee;
import fr.unisson.acces.IssueDeConnexion.SecondFacteur;
import fr.unisson.acces.IssueDeConnexion.TropDEssais;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What each way in does with the outcome of an attempt.
@Component
class Passage {

    private static final int INCORRECT = 422;
    private static final int TROP = 429;

    private final Ouverture ouverture;
    private final Clock horloge;

    Passage(Ouverture ouverture, Clock horloge) {
        this.ouverture = ouverture;
        this.horloge = horloge;
    }

    /// The page shown again, with its status and what to correct.
    interface Refus {
        Object page(int statut, String message);
    }

    Object suivre(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            IssueDeConnexion issue,
            String suite,
            Refus refus,
            String incorrect) {
        return switch (issue) {
            case Ouverte(var compte, var deuxPreuves) ->
                    Redirection.vers(
                            ouverture.ouvrir(requete, reponse, compte, deuxPreuves, suite));
            case SecondFacteur(var compte) -> {
                new AttenteDeCode(compte.valeur(), suite, horloge.instant())
                        .garder(requete.getSession());
                yield Redirection.vers("/connexion/second-facteur");
            }
            case TropDEssais trop -> refus.page(TROP, trop.message());
            case Refusee _ -> refus.page(INCORRECT, incorrect);
        };
    }
}
