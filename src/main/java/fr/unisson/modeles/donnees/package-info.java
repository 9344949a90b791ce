/// SQL of the models that organisations write.
@NullMarked
package fr.unisson.modeles.donnees;

import org.jspecify.annotations.NullMarked;
