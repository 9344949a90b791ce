package fr.unisson.pilotage.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.pilotage.VoletDuComite;
import fr.unisson.pilotage.web.PageEngagements.Groupe;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The convention at a glance, as its committee looks at it in a meeting.
///
/// @param synthese how many of what, each opening its list
/// @param aVoir what waits for the committee: contested, late, to be attributed
/// @param engagements by party
/// @param volets what other modules add
/// @param dates what comes next, the earliest first
public record PagePilotage(
        TeteConvention tete,
        String jour,
        List<Fait> synthese,
        List<Ligne> aVoir,
        List<Groupe> engagements,
        List<ObjectifLu> objectifs,
        List<Volet> volets,
        List<Ligne> divergences,
        List<Ligne> decisions,
        boolean sansInstance,
        List<DateLue> dates) {

    public record ObjectifLu(
            String objectif,
            String lien,
            String qui,
            String indicateur,
            String depart,
            String cible,
            String echeance,
            String avancement,
            Pastille etat) {}

    /// @param lien empty when there is nothing to open
    public record DateLue(String jour, String mots, String lien) {}

    public record Volet(
            String titre, List<Ligne> lignes, String rien, VoletDuComite.@Nullable Suite suite) {
        public Volet {
            lignes = List.copyOf(lignes);
        }
    }

    public PagePilotage {
        synthese = List.copyOf(synthese);
        aVoir = List.copyOf(aVoir);
        engagements = List.copyOf(engagements);
        objectifs = List.copyOf(objectifs);
        volets = List.copyOf(volets);
        divergences = List.copyOf(divergences);
        decisions = List.copyOf(decisions);
        dates = List.copyOf(dates);
    }
}
