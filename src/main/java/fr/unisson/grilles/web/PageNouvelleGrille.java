package fr.unisson.grilles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form that opens a grid.
public record PageNouvelleGrille(
        Fil fil,
        String nom,
        String nature,
        String echelle,
        String depart,
        List<Choix> natures,
        List<Choix> echelles,
        List<Choix> departs,
        Erreurs erreurs) {}
