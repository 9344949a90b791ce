/// The evolution of a convention as pure rules: no Spring, no SQL, no clock.
@NullMarked
package fr.unisson.evolutions.domaine;

import org.jspecify.annotations.NullMarked;
