/// SQL of grids.
@NullMarked
package fr.unisson.grilles.donnees;

import org.jspecify.annotations.NullMarked;
