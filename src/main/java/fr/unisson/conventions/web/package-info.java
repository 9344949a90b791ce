/// Pages of the conventions.
@NullMarked
package fr.unisson.conventions.web;

import org.jspecify.annotations.NullMarked;
