package fr.unisson.pilotage.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// Commitments and objectives of a convention, listed.
///
/// @param adresse of the list, without filters
/// @param requete the filters as an address keeps them
/// @param missions the common missions, those that an amendment took out among them
/// @param toutes how many there are, whatever the filters
public record PageEngagements(
        TeteConvention tete,
        String adresse,
        String requete,
        List<Ligne> missions,
        List<Groupe> groupes,
        int affichees,
        int toutes,
        List<Choix> parties,
        List<Choix> etats,
        List<Choix> genres,
        FiltresForm filtres,
        boolean filtree) {

    public record Groupe(String nom, String ancre, List<Ligne> lignes) {
        public Groupe {
            lignes = List.copyOf(lignes);
        }
    }

    public PageEngagements {
        missions = List.copyOf(missions);
        groupes = List.copyOf(groupes);
        parties = List.copyOf(parties);
        etats = List.copyOf(etats);
        genres = List.copyOf(genres);
    }
}
