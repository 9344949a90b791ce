@NullMarked
package fr.unisson.echeances.domaine;

import org.jspecify.annotations.NullMarked;
