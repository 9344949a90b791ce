/// The pages of what marks became.
@NullMarked
package fr.unisson.boucles.web;

import org.jspecify.annotations.NullMarked;
