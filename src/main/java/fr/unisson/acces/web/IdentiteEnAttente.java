package fr.unisson.acces.web;

import fr.unisson.acces.Fournisseurs.Preuve;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An identity that a provider has vouched for, linked to no account yet. Kept in the session while
/// its owner signs in by their usual way; nothing of it is written anywhere else.
record IdentiteEnAttente(
        String fournisseur,
        String emetteur,
        String sujet,
        String nom,
        ArrayList<String> roles,
        Instant depuis)
        implements Serializable {

    static final String ATTRIBUT = "identité en attente";

    /// Time to receive a mail and open its link.
    private static final Duration DUREE = Duration.ofMinutes(30);

    static IdentiteEnAttente de(Preuve preuve, Instant maintenant) {
        return new IdentiteEnAttente(
                preuve.fournisseur(),
                preuve.emetteur(),
                preuve.sujet(),
                preuve.nom(),
                new ArrayList<>(preuve.roles()),
                maintenant);
    }

    Preuve preuve() {
        return new Preuve(fournisseur, emetteur, sujet, nom, List.copyOf(roles), "", "", "");
    }

    static Optional<IdentiteEnAttente> lire(@Nullable HttpSession session, Instant maintenant) {
        return session != null
                        && session.getAttribute(ATTRIBUT) instanceof IdentiteEnAttente attente
                        && attente.depuis.plus(DUREE).isAfter(maintenant)
                ? Optional.of(attente)
                : Optional.empty();
    }
}
