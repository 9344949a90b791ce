/// SQL of mandates and bodies.
@NullMarked
package fr.unisson.gouvernance.donnees;

import org.jspecify.annotations.NullMarked;
