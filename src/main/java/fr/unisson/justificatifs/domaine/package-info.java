/// Rules of what a file of evidence holds and how it is named.
@NullMarked
package fr.unisson.justificatifs.domaine;

import org.jspecify.annotations.NullMarked;
