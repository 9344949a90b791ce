package fr.unisson.modeles.web;

import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// Two versions of a model, side by side in one text.
public record PageComparaisonDeModeles(
        Fil fil,
        String action,
        List<Choix> versions,
        String avant,
        String apres,
        List<Segment> segments) {}
