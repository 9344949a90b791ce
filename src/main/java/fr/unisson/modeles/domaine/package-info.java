/// Pure rules of models and of texts cut into articles.
@NullMarked
package fr.unisson.modeles.domaine;

import org.jspecify.annotations.NullMarked;
