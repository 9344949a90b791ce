@NullMarked
package fr.unisson.journal;

import org.jspecify.annotations.NullMarked;
