package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.ReponseInvitation;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who answers, who was there, whom no mail reaches: in words.
final class MotsDeParticipation {

    private MotsDeParticipation() {}

    /// Who comes; once the session began, who came.
    static String reponses(List<Participant> participants) {
        int appeles = participants.size();
        var sur =
                ", sur " + appeles + (appeles > 1 ? " personnes appelées." : " personne appelée.");
        if (participants.stream().anyMatch(p -> p.presence() != null)) {
            long presents = compter(participants, e -> e != null && e.compte());
            return Stream.of(
                                    presents + (presents > 1 ? " présents" : " présent"),
                                    dits(participants, EtatPresence.EXCUSE, "excusé"),
                                    dits(participants, EtatPresence.ABSENT, "absent"),
                                    nonNotes(compter(participants, Objects::isNull)))
                            .filter(m -> !m.isEmpty())
                            .collect(Collectors.joining(", "))
                    + sur;
        }
        long viennent =
                participants.stream()
                        .map(Participant::reponse)
                        .filter(x -> x != null && x != ReponseInvitation.NE_VIENT_PAS)
                        .count();
        long muets = participants.stream().filter(p -> p.reponse() == null).count();
        return viennent
                + (viennent > 1 ? " viennent, " : " vient, ")
                + muets
                + " sans réponse"
                + sur;
    }

    private static long compter(
            List<Participant> participants, Predicate<@Nullable EtatPresence> lesquels) {
        return participants.stream().filter(p -> lesquels.test(p.presence())).count();
    }

    private static String dits(List<Participant> participants, EtatPresence etat, String mot) {
        long n = compter(participants, e -> e == etat);
        return n == 0 ? "" : n + " " + mot + (n > 1 ? "s" : "");
    }

    private static String nonNotes(long n) {
        return n == 0 ? "" : n + (n > 1 ? " non notés" : " non noté");
    }

    /// Whom no mail has told what just changed: said to the one who may call them.
    static String aPrevenir(List<Participant> participants) {
        var muets = sansCourriel(participants);
        return muets.isEmpty()
                ? ""
                : " Sans adresse de courriel, à prévenir autrement : " + muets + ".";
    }

    /// Those whom no mail reaches, to be told otherwise; empty when there is none.
    static String sansCourriel(List<Participant> participants) {
        return participants.stream()
                .filter(p -> !p.retire() && !p.joignable())
                .map(Participant::nom)
                .collect(Collectors.joining(", "));
    }
}
