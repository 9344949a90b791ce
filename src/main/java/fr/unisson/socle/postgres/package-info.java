/// The database that comes with the program: PostgreSQL started on loopback from bundled binaries,
/// its data kept in one folder. Not used when an external PostgreSQL is configured.
@NullMarked
package fr.unisson.socle.postgres;

import org.jspecify.annotations.NullMarked;
