package fr.unisson.acces.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people of an organisation, for its administration.
public record PagePersonnes(
        String organisation, List<Personne> personnes, List<EnAttente> invitations) {

    public record Personne(long id, String nom, String courriel, String roles, boolean moi) {}

    public record EnAttente(long id, String courriel, String roles, String envoyee) {}

    /// @param action address the form is sent to
    /// @param rattachement where an entry that doubles another is attached to it, null when it may
    ///   not be
    public record Invitation(
            String action,
            String retour,
            String organisation,
            String courriel,
            List<Choix> choix,
            Set<String> roles,
            @Nullable String rattachement,
            Erreurs erreurs) {}

    public record Roles(
            long id,
            String nom,
            String courriel,
            List<Choix> choix,
            Set<String> roles,
            Erreurs erreurs) {}

    public record Retrait(long id, String nom, String organisation, Erreurs erreurs) {}
}
