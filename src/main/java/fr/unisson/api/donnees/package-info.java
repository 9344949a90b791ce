@NullMarked
package fr.unisson.api.donnees;

import org.jspecify.annotations.NullMarked;
