@NullMarked
package fr.unisson.croisees.web;

import org.jspecify.annotations.NullMarked;
