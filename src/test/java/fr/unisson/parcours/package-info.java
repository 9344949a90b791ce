/// Journeys in a real browser: a handful, each followed page after page by the accessibility check.
@NullMarked
package fr.unisson.parcours;

import org.jspecify.annotations.NullMarked;
