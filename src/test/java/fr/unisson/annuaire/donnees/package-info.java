@NullMarked
package fr.unisson.annuaire.donnees;

import org.jspecify.annotations.NullMarked;
