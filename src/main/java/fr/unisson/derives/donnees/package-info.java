/// What the database keeps of alerts and of their thresholds.
@NullMarked
package fr.unisson.derives.donnees;

import org.jspecify.annotations.NullMarked;
