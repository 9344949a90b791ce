package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.Terme;

/// An act moved the end of a convention. Heard within the same transaction.
record TermeProlonge(ConventionId convention, Prolongation acte, Terme terme) {}
