/// Rules of indicators: periods aside, pure Java.
@NullMarked
package fr.unisson.indicateurs.domaine;

import org.jspecify.annotations.NullMarked;
