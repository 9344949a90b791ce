@NullMarked
package fr.unisson.socle;

import org.jspecify.annotations.NullMarked;
