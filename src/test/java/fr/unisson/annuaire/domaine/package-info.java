@NullMarked
package fr.unisson.annuaire.domaine;

import org.jspecify.annotations.NullMarked;
