package fr.unisson.actions;

/// A finding that a module holds, as its reader may read it.
///
/// @param genre says whether the action that answers it is mandatory
/// @param titre what tells it from the others of its kind
/// @param adresse its page
/// @param aFaire a first title for the action that answers it
public record Constat(GenreOrigine genre, String titre, String adresse, String aFaire) {

    public boolean obligatoire() {
        return genre.obligatoire();
    }
}
