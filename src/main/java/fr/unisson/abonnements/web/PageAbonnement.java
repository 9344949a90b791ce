package fr.unisson.abonnements.web;

import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One subscription and what was sent.
///
/// @param lien address of this page, to which gestures are sent
public record PageAbonnement(
        Fil fil,
        String nom,
        String lien,
        String adresse,
        String faits,
        boolean actif,
        Pastille etat,
        List<Envoi> envois) {

    /// @param renvoi address that sends it again, null while it waits for its first try
    public record Envoi(
            long numero,
            String genre,
            String objet,
            String survenu,
            String suite,
            Pastille etat,
            @Nullable String renvoi) {}
}
