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
/// @param seance the meeting from which one came, null when one came from elsewhere
/// @param volets what other modules add
/// @param ouverts what the entry into force created, and what it could not
/// @param dates what comes next, the earliest first
public record PagePilotage(
        TeteConvention tete,
        String jour,
        @Nullable String seance,
        List<Fait> synthese,
        List<Ligne> aVoir,
        List<Ligne> missions,
        List<Groupe> engagements,
        List<ObjectifLu> objectifs,
        List<IndicateurLu> indicateurs,
        List<Volet> volets,
        List<Ligne> divergences,
        List<Ligne> decisions,
        boolean sansInstance,
        List<DateLue> dates,
        List<OuvertLu> ouverts) {

    /// What an empty list says to a party that left: nothing is known of what came after. Null for
    /// all others, to whom an empty list says that there is nothing.
    public @Nullable String rien() {
        return tete.quittee() == null ? null : "Rien à lire au " + tete.quittee() + ".";
    }

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

    /// @param lien empty when the indicator is not for the reader
    /// @param avant the value before, in words; empty when there is none
    /// @param seuil the words of the text
    /// @param signal what the value is worth, null when nothing says so
    /// @param attendue what is owed, in words; empty when nothing is
    public record IndicateurLu(
            String nom,
            String lien,
            String qui,
            String valeur,
            String periode,
            String avant,
            String seuil,
            @Nullable Pastille signal,
            String attendue) {}

    /// @param suite what is said of it beside, empty when nothing is
    /// @param lien empty when there is nothing to open
    public record OuvertLu(String mots, String suite, String lien, Pastille etat) {}

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
        missions = List.copyOf(missions);
        indicateurs = List.copyOf(indicateurs);
        volets = List.copyOf(volets);
        ouverts = List.copyOf(ouverts);
        divergences = List.copyOf(divergences);
        decisions = List.copyOf(decisions);
        dates = List.copyOf(dates);
    }
}
