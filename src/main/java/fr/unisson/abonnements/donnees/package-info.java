@NullMarked
package fr.unisson.abonnements.donnees;

import org.jspecify.annotations.NullMarked;
