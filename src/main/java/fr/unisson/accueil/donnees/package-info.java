@NullMarked
package fr.unisson.accueil.donnees;

import org.jspecify.annotations.NullMarked;
