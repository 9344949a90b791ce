@NullMarked
package fr.unisson.echeances.donnees;

import org.jspecify.annotations.NullMarked;
