package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;

/// What watches conventions tells how many alerts are open: an archive closes nothing that waits.
public interface AlertesEnCours {

    int ouvertes(ConventionId convention);
}
