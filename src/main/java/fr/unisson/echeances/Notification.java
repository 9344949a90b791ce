package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import java.util.List;

/// Something to tell people. Told again with the same `fait` before they read it, it is told once,
/// with the latest words.
///
/// @param fait what happened, in the module's own word, such as `refusee`
/// @param titre what happened, in one line
/// @param texte the rest, may be empty
/// @param lien address within this site
public record Notification(
        GenreDeNotification genre,
        Objet objet,
        String fait,
        List<CompteId> destinataires,
        String titre,
        String texte,
        String lien) {

    /// What it is about.
    public record Objet(String module, String type, long id) {}

    public Notification {
        destinataires = List.copyOf(destinataires);
        if (!lien.startsWith("/")) {
            throw new IllegalArgumentException(
                    "The link of a notification is an address of this site");
        }
    }
}
