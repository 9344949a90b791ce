/// Pages of indicators.
@NullMarked
package fr.unisson.indicateurs.web;

import org.jspecify.annotations.NullMarked;
