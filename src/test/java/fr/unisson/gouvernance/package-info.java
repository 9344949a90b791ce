@NullMarked
package fr.unisson.gouvernance;

import org.jspecify.annotations.NullMarked;
