/// What raises alerts by itself: one small class for each rule.
@NullMarked
package fr.unisson.derives.sources;

import org.jspecify.annotations.NullMarked;
