package fr.unisson.actions.web;

import fr.unisson.socle.web.Mois;

/// The dates of the plan in a month.
///
/// @param plein more dates than can be shown
public record PageCalendrier(TetePlan tete, Mois mois, boolean plein) {}
