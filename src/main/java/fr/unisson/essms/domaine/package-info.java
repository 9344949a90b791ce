/// Rules of the evaluation of social and medico-social structures.
@NullMarked
package fr.unisson.essms.domaine;

import org.jspecify.annotations.NullMarked;
