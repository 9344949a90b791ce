@NullMarked
package fr.unisson.croisees.donnees;

import org.jspecify.annotations.NullMarked;
