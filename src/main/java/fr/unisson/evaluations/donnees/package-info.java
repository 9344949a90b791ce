/// SQL of joint evaluations.
@NullMarked
package fr.unisson.evaluations.donnees;

import org.jspecify.annotations.NullMarked;
