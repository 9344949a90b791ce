package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The end of a session, asked for.
///
/// @param adresse of the session
/// @param nonNotes people whose presence nobody noted
public record PageLevee(
        Fil fil,
        String objet,
        String adresse,
        int version,
        List<String> nonNotes,
        Erreurs erreurs) {

    public PageLevee {
        nonNotes = List.copyOf(nonNotes);
    }
}
