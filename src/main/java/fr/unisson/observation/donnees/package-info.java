@NullMarked
package fr.unisson.observation.donnees;

import org.jspecify.annotations.NullMarked;
