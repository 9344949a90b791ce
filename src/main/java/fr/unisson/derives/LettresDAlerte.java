package fr.unisson.derives;

import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Lettre;
import fr.unisson.socle.Dates;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mails about alerts. They name no fact: those are read after signing in.
@Component
class LettresDAlerte {

    private final Courrier courrier;

    LettresDAlerte(Courrier courrier) {
        this.courrier = courrier;
    }

    void urgente(AlerteVue a, List<Destinataire> presidence) {
        envoyer(
                presidence,
                Lettre.de(
                        "Une alerte attend votre réponse sous 48 heures",
                        "Une personne signale une atteinte possible à un droit. Dites sa gravité"
                                + " avant le "
                                + Dates.moment(a.aQualifierAvant())
                                + " (heure de Paris). Passé ce moment, l’alerte ira à tous les"
                                + " membres du comité de pilotage.",
                        a.adresse()));
    }

    void elargie(AlerteVue a, List<Destinataire> comite) {
        envoyer(
                comite,
                Lettre.de(
                        "Une alerte attend le comité de pilotage",
                        "Cette alerte devait être qualifiée avant le "
                                + Dates.moment(a.aQualifierAvant())
                                + " et ne l’a pas été. Elle va donc à tous les membres du comité :"
                                + " l’un de vous peut dire sa gravité.",
                        a.adresse()));
    }

    private void envoyer(List<Destinataire> qui, Lettre lettre) {
        for (var d : qui) {
            if (d instanceof Destinataire.Compte(var compte)) courrier.deposer(compte, lettre);
        }
    }
}
