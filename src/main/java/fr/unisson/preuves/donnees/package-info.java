/// Reads and writes proofs.
@NullMarked
package fr.unisson.preuves.donnees;

import org.jspecify.annotations.NullMarked;
