package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The end of a session, asked for.
///
/// @param adresse of the session
/// @param sansQuorum how far from the quorum, empty when it is reached
/// @param ouverts points on which nothing was said
/// @param nonNotes people whose presence nobody noted
public record PageLevee(
        Fil fil,
        String objet,
        String adresse,
        int version,
        List<String> nonNotes,
        String sansQuorum,
        List<PointALever> ouverts,
        Erreurs erreurs) {

    public PageLevee {
        nonNotes = List.copyOf(nonNotes);
        ouverts = List.copyOf(ouverts);
    }

    public record PointALever(String titre, String lien) {}

    /// Nothing stands in the way.
    public boolean levable() {
        return sansQuorum.isEmpty() && ouverts.isEmpty();
    }
}
