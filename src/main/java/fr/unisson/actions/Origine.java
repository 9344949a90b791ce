package fr.unisson.actions;

import org.jspecify.annotations.Nullable;

/// A finding from which an action comes; an action may have several.
///
/// @param mots the finding in words, enough to understand it without opening anything
/// @param lien address within this site where the finding is read
/// @param objet the finding itself when a module holds it, so that it shows its actions
public record Origine(
        GenreOrigine genre, String mots, @Nullable String lien, @Nullable Objet objet) {

    /// An object of a module, as the journal also names it.
    public record Objet(String module, String type, long id) {}

    public Origine {
        if (lien != null && !lien.startsWith("/")) {
            throw new IllegalArgumentException("The link of an origin is an address of this site");
        }
    }

    public static Origine dite(GenreOrigine genre, String mots) {
        return new Origine(genre, mots, null, null);
    }
}
