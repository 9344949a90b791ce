/// Reads conventions together, under what the database lets the reader see.
@NullMarked
package fr.unisson.territoire.donnees;

import org.jspecify.annotations.NullMarked;
