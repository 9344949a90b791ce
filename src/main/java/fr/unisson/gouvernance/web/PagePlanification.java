package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;

/// The form of one meeting: planned, changed, or put off.
///
/// @param date the form asks for a date
/// @param report it puts the meeting off, and asks why
public record PagePlanification(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        boolean date,
        boolean report,
        String effet,
        ReunionForm form,
        Erreurs erreurs) {}
