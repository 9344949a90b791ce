/// SQL of the files of evidence.
@NullMarked
package fr.unisson.justificatifs.donnees;

import org.jspecify.annotations.NullMarked;
