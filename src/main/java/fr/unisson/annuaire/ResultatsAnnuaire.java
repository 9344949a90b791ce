package fr.unisson.annuaire;

import fr.unisson.socle.Tranche;

/// @param approches nothing held these words exactly: what is shown is close to them
public record ResultatsAnnuaire(Tranche<ResultatAnnuaire> tranche, boolean approches) {}
