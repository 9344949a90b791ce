/// SQL of the follow-up of conventions.
@NullMarked
package fr.unisson.pilotage.donnees;

import org.jspecify.annotations.NullMarked;
