@NullMarked
package fr.unisson.echeances.web;

import org.jspecify.annotations.NullMarked;
