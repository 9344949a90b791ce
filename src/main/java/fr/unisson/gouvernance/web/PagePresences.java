package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attendance sheet of a meeting under way, and the quorum it makes.
///
/// @param fermee nothing can be noted now: the sheet is only read
/// @param ajournable the quorum is not reached: a second meeting may be planned
public record PagePresences(
        Fil fil,
        String adresse,
        String retour,
        String quorum,
        boolean atteint,
        boolean ajournable,
        int version,
        List<LigneDePresence> lignes,
        List<Choix> etats,
        @Nullable String jour,
        @Nullable String heure,
        @Nullable SeanceFermee fermee,
        Erreurs erreurs) {

    public record LigneDePresence(
            long id,
            int version,
            String nom,
            String titre,
            @Nullable String etat,
            String etatEnMots,
            String par,
            String annonce) {}
}
