/// SQL of the evaluation of ESSMS.
@NullMarked
package fr.unisson.essms.donnees;

import org.jspecify.annotations.NullMarked;
