/// The rules of what marks became.
@NullMarked
package fr.unisson.boucles.domaine;

import org.jspecify.annotations.NullMarked;
