@NullMarked
package fr.unisson.conventions;

import org.jspecify.annotations.NullMarked;
