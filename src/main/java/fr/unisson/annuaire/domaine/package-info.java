/// Rules of the directory: identifiers read from files, coordinates, checks of a line. Pure Java.
@NullMarked
package fr.unisson.annuaire.domaine;

import org.jspecify.annotations.NullMarked;
