@NullMarked
package fr.unisson.annuaire.donnees.fichiers;

import org.jspecify.annotations.NullMarked;
