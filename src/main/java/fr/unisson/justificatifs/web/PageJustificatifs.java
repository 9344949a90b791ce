package fr.unisson.justificatifs.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// The files of evidence of the reader, and the way to the papers of a year.
///
/// @param missions those for which at least one convention is evidence
/// @param annees to choose from, the current one first
/// @param annee the one that is proposed
/// @param conventions how many may be chosen
public record PageJustificatifs(
        List<Ligne> dossiers,
        List<Choix> missions,
        List<Choix> annees,
        String annee,
        int conventions) {
    public PageJustificatifs {
        dossiers = List.copyOf(dossiers);
        missions = List.copyOf(missions);
        annees = List.copyOf(annees);
    }
}
