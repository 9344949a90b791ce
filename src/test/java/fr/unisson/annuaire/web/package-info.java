@NullMarked
package fr.unisson.annuaire.web;

import org.jspecify.annotations.NullMarked;
