@NullMarked
package fr.unisson.echeances;

import org.jspecify.annotations.NullMarked;
