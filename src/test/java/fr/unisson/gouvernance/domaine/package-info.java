@NullMarked
package fr.unisson.gouvernance.domaine;

import org.jspecify.annotations.NullMarked;
