/// Which PostgreSQL the program works with: the one that comes with it, started on loopback from
/// bundled binaries with its data in one folder, or external servers, a replica among them. Saves
/// and restores the first.
@NullMarked
package fr.unisson.socle.postgres;

import org.jspecify.annotations.NullMarked;
