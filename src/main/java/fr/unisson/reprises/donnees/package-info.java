/// Conventions taken over, and what the other parties say of them.
@NullMarked
package fr.unisson.reprises.donnees;

import org.jspecify.annotations.NullMarked;
