/// Pages of grids.
@NullMarked
package fr.unisson.grilles.web;

import org.jspecify.annotations.NullMarked;
