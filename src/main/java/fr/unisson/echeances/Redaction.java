package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import java.util.Optional;

/// A module that tells of things may say, when the mail leaves, how they stand then: what was
/// undone or corrected meanwhile sends nothing, or other words. Called as the platform.
public interface Redaction {

    /// The module of [Notification.Objet] it speaks for.
    String module();

    /// Empty when there is nothing to tell any more, or not to this person.
    Optional<Texte> rediger(Notification.Objet objet, String fait, CompteId lecteur, Texte alors);

    record Texte(String titre, String texte, String lien) {}
}
