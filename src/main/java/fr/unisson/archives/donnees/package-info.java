/// SQL of the archives.
@NullMarked
package fr.unisson.archives.donnees;

import org.jspecify.annotations.NullMarked;
