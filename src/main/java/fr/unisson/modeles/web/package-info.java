/// Pages of the models.
@NullMarked
package fr.unisson.modeles.web;

import org.jspecify.annotations.NullMarked;
