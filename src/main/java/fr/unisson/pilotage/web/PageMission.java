package fr.unisson.pilotage.web;

import fr.unisson.pilotage.web.PageEngagement.Geste;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A common mission: what it is, who leads it, what the committee made of it.
///
/// @param texteSigne the words of the text when the committee changed them since, empty otherwise
/// @param conseil what may be done of it, without reproach; empty for nothing
/// @param points what may be said of it at once
/// @param parties who may be asked to lead it; empty when the reader does not say
/// @param avenant where an amendment of the missions begins, null when the reader opens none
public record PageMission(
        Fil fil,
        String adresse,
        String genre,
        String convention,
        String titre,
        Pastille etat,
        List<Fait> faits,
        String texteSigne,
        String note,
        String conseil,
        int version,
        List<Choix> points,
        List<Geste> gestes,
        List<Choix> parties,
        @Nullable String avenant,
        List<Evenement> histoire,
        EngagementForm saisie,
        Erreurs erreurs) {

    public PageMission {
        faits = List.copyOf(faits);
        points = List.copyOf(points);
        gestes = List.copyOf(gestes);
        parties = List.copyOf(parties);
        histoire = List.copyOf(histoire);
    }
}
