@NullMarked
package fr.unisson.acces.donnees;

import org.jspecify.annotations.NullMarked;
