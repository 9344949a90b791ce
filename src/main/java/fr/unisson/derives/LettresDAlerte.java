package fr.unisson.derives;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Lettre;
import fr.unisson.socle.Dates;
import java.util.List;
import java.util.Locale;
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

    /// The title and the state, nothing else.
    void suite(AlerteVue a, List<Destinataire> auteur) {
        envoyer(
                auteur,
                Lettre.de(
                        "Votre alerte avance",
                        "« "
                                + a.titre()
                                + " » : "
                                + a.etat().libelle().toLowerCase(Locale.FRENCH)
                                + ".",
                        a.adresse()));
    }

    /// What changed in the rules, before and after, with its reason.
    void reglage(
            ConventionVue c,
            String regle,
            List<String> changements,
            String motif,
            List<Destinataire> qui) {
        envoyer(
                qui,
                Lettre.de(
                        "Une règle d’alerte a changé",
                        c.titre()
                                + "\n\n"
                                + regle
                                + "\n"
                                + String.join("\n", changements)
                                + "\n\nRaison donnée : "
                                + motif,
                        "/conventions/" + c.id() + "/alertes/reglages"));
    }

    private void envoyer(List<Destinataire> qui, Lettre lettre) {
        for (var d : qui) {
            if (d instanceof Destinataire.Compte(var compte)) courrier.deposer(compte, lettre);
        }
    }
}
