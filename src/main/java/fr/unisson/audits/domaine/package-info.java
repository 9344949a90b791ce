/// The rules of audits: their life, the rate of conformity, what may name an observation.
@NullMarked
package fr.unisson.audits.domaine;

import org.jspecify.annotations.NullMarked;
