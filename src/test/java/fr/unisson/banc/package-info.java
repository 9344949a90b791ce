/// The bench of the whole program: a dataset of a chosen scale, and the drive of the program on it.
@NullMarked
package fr.unisson.banc;

import org.jspecify.annotations.NullMarked;
