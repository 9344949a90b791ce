@NullMarked
package fr.unisson.acces;

import org.jspecify.annotations.NullMarked;
