package fr.unisson.evaluations;

import java.util.Optional;

/// What another module still waits for once a session is closed: its figures are to be sent there.
public interface EnvoiAttendu {

    record Envoi(String phrase, String bouton, String adresse) {}

    /// Empty when nothing is waited for, or when it is not the reader's to send.
    Optional<Envoi> de(EvaluationId session);
}
