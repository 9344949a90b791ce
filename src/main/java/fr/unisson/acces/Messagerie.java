package fr.unisson.acces;

import org.jspecify.annotations.Nullable;

/// How this module sends a mail. Implemented by the outbox, which stands above it.
public interface Messagerie {

    /// Written in the caller's transaction; never waits for a mail server.
    void envoyer(Message message);

    /// @param chemin address of the link within this site, such as `/invitation/…`
    /// @param confidentiel whether the link is a secret, to be forgotten once sent
    record Message(
            @Nullable CompteId compte,
            String adresse,
            String objet,
            String texte,
            @Nullable String chemin,
            boolean confidentiel) {}
}
