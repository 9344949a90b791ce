/// The pages of the evolutions.
@NullMarked
package fr.unisson.evolutions.web;

import org.jspecify.annotations.NullMarked;
