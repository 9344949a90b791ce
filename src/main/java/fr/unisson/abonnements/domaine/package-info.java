@NullMarked
package fr.unisson.abonnements.domaine;

import org.jspecify.annotations.NullMarked;
