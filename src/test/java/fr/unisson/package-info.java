@NullMarked
package fr.unisson;

import org.jspecify.annotations.NullMarked;
