/// The page of the days noted.
@NullMarked
package fr.unisson.had.web;

import org.jspecify.annotations.NullMarked;
