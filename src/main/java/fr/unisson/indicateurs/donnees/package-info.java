/// Indicators in PostgreSQL.
@NullMarked
package fr.unisson.indicateurs.donnees;

import org.jspecify.annotations.NullMarked;
