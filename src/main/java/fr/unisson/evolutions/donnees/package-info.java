/// What the evolutions keep in PostgreSQL.
@NullMarked
package fr.unisson.evolutions.donnees;

import org.jspecify.annotations.NullMarked;
