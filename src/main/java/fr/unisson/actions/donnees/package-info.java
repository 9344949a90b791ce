/// SQL of the action plan.
@NullMarked
package fr.unisson.actions.donnees;

import org.jspecify.annotations.NullMarked;
