package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// A point of an agenda: its words and its papers.
public record PagePointDOrdre(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        PointDOrdreForm form,
        List<PageReunion.Piece> pieces,
        Erreurs erreurs) {}
