package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// A point of an agenda: its words and its papers.
public record PagePoint(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        PointForm form,
        List<PageReunion.Piece> pieces,
        Erreurs erreurs) {}
