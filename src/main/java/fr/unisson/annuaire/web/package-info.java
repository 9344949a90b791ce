/// Pages of the directory and of its imports.
@NullMarked
package fr.unisson.annuaire.web;

import org.jspecify.annotations.NullMarked;
