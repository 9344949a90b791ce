package fr.unisson.grilles.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;

/// The form of the words of a draft: its name, what it is for, where it comes from.
public record PageDescription(
        Fil fil,
        String action,
        int ecriture,
        String nom,
        String presentation,
        String source,
        boolean blocNotes,
        Erreurs erreurs) {}
