package fr.unisson.acces;

import java.time.Duration;

/// What a sign-in attempt comes to.
public sealed interface IssueDeConnexion {

    /// @param deuxPreuves whether two proofs were given, or one only
    record Ouverte(CompteConnecte compte, boolean deuxPreuves) implements IssueDeConnexion {}

    /// The first proof is good; a code of the second factor is still asked.
    record SecondFacteur(CompteId compte) implements IssueDeConnexion {}

    /// Wrong, without saying what is wrong.
    record Refusee() implements IssueDeConnexion {}

    record TropDEssais(Duration attente) implements IssueDeConnexion {

        public String message() {
            var minutes = Math.max(1, (attente.toSeconds() + 59) / 60);
            return "Trop d’essais. Attendez %s avant de recommencer."
                    .formatted(minutes == 1 ? "une minute" : minutes + " minutes");
        }
    }
}
