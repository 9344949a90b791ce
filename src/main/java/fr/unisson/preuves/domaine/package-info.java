/// When something is proved.
@NullMarked
package fr.unisson.preuves.domaine;

import org.jspecify.annotations.NullMarked;
