/// Reads and writes the low marks of closed ratings.
@NullMarked
package fr.unisson.boucles.donnees;

import org.jspecify.annotations.NullMarked;
