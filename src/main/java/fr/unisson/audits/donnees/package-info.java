/// Reads and writes audits.
@NullMarked
package fr.unisson.audits.donnees;

import org.jspecify.annotations.NullMarked;
