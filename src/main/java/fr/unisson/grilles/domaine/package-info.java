/// Rules of grids.
@NullMarked
package fr.unisson.grilles.domaine;

import org.jspecify.annotations.NullMarked;
