/// Pure rules of the transmission.
@NullMarked
package fr.unisson.had.domaine;

import org.jspecify.annotations.NullMarked;
