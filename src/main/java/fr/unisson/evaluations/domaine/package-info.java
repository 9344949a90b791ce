/// Rules and figures of joint evaluations, without any machinery.
@NullMarked
package fr.unisson.evaluations.domaine;

import org.jspecify.annotations.NullMarked;
