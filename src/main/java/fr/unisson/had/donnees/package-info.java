/// SQL of the days noted.
@NullMarked
package fr.unisson.had.donnees;

import org.jspecify.annotations.NullMarked;
