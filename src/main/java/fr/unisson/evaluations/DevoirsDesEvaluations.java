package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.evaluations.donnees.ParticipantSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a session asks of people, and by when. Never a word of what anybody answered.
@Component
class DevoirsDesEvaluations {

    private static final String MODULE = "evaluations";
    private static final String SESSION = "session";
    private static final String REPONDRE = "repondre";

    private final ParticipantSql participants;
    private final Echeances echeances;
    private final Clock horloge;

    DevoirsDesEvaluations(ParticipantSql participants, Echeances echeances, Clock horloge) {
        this.participants = participants;
        this.echeances = echeances;
        this.horloge = horloge;
    }

    void mettreAJour(EvaluationVue e) {
        echeances.remplacer(MODULE, SESSION, e.id().valeur(), attendus(e));
    }

    void repondu(EvaluationId id, CompteId compte) {
        echeances.lever(
                new Cle(MODULE, SESSION, id.valeur(), REPONDRE), new Destinataire.Compte(compte));
    }

    private List<Echeance> attendus(EvaluationVue e) {
        var attendus = new ArrayList<Echeance>();
        switch (e.etat()) {
            case OUVERTE -> {
                var repondants =
                        participants.lister(e.id()).stream()
                                .filter(p -> !p.aRepondu())
                                .map(ParticipantVue::compte)
                                .filter(Objects::nonNull)
                                .<Destinataire>map(Destinataire.Compte::new)
                                .toList();
                if (!repondants.isEmpty()) {
                    attendus.add(
                            devoir(
                                    e,
                                    REPONDRE,
                                    repondants,
                                    "Donner votre avis",
                                    e.adresse() + "/noter",
                                    e.noterAvant()));
                }
                attendus.add(
                        devoir(
                                e,
                                "reveler",
                                facilitateur(e),
                                "Ouvrir l’échange d’une évaluation",
                                e.adresse(),
                                e.noterAvant()));
            }
            case ECHANGE, CONJOINTE ->
                    attendus.add(
                            devoir(
                                    e,
                                    "mener",
                                    facilitateur(e),
                                    "Mener l’échange et noter ensemble",
                                    e.adresse(),
                                    e.echangeLe()));
            case PREPARATION, CLOTUREE, ARCHIVEE, ABANDONNEE -> {}
        }
        return attendus;
    }

    private static List<Destinataire> facilitateur(EvaluationVue e) {
        return List.of(new Destinataire.Compte(e.facilitateur()));
    }

    private Echeance devoir(
            EvaluationVue e,
            String verbe,
            List<Destinataire> qui,
            String libelle,
            String lien,
            @Nullable LocalDate pour) {
        var jour = Dates.jourDe(horloge.instant());
        return new Echeance(
                new Cle(MODULE, SESSION, e.id().valeur(), verbe),
                qui,
                libelle,
                e.titre(),
                lien,
                pour,
                pour == null
                        ? List.of()
                        : Stream.of(pour.minusDays(3), pour).filter(r -> r.isAfter(jour)).toList(),
                true);
    }
}
