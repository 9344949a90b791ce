/// SQL of the conventions.
@NullMarked
package fr.unisson.conventions.donnees;

import org.jspecify.annotations.NullMarked;
