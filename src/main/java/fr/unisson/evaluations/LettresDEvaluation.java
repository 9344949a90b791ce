package fr.unisson.evaluations;

import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.evaluations.donnees.ParticipantSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Mails of a session. They tell that something may be read, never what: no figure leaves the site.
@Component
class LettresDEvaluation {

    private final ParticipantSql participants;
    private final Courrier courrier;

    LettresDEvaluation(ParticipantSql participants, Courrier courrier) {
        this.participants = participants;
        this.courrier = courrier;
    }

    void echangeOuvert(EvaluationVue e) {
        var le = e.echangeLe();
        atous(
                e,
                Lettre.de(
                        "L’échange est ouvert : " + e.titre(),
                        "Les réponses de chaque collège peuvent être lues, sans le nom de"
                                + " personne."
                                + (le == null
                                        ? ""
                                        : " Le groupe en parle le " + Dates.jour(le) + "."),
                        e.adresse()));
    }

    void resultats(EvaluationVue e) {
        atous(
                e,
                Lettre.de(
                        "L’évaluation est clôturée : " + e.titre(),
                        "Les résultats et les notes données ensemble peuvent être lus. Vos"
                                + " réponses ne portent plus votre nom, nulle part.",
                        e.adresse() + "/resultats"));
    }

    private void atous(EvaluationVue e, Lettre lettre) {
        participants.lister(e.id()).stream()
                .map(ParticipantVue::compte)
                .filter(Objects::nonNull)
                .filter(c -> c.valeur() != Acteur.courant().compte())
                .forEach(c -> courrier.deposer(c, lettre));
    }
}
