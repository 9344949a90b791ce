/// Rules of keeping and of elimination, without any machinery.
@NullMarked
package fr.unisson.archives.domaine;

import org.jspecify.annotations.NullMarked;
