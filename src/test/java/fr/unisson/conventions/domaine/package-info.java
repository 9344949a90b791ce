@NullMarked
package fr.unisson.conventions.domaine;

import org.jspecify.annotations.NullMarked;
