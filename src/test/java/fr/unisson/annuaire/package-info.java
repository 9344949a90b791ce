@NullMarked
package fr.unisson.annuaire;

import org.jspecify.annotations.NullMarked;
