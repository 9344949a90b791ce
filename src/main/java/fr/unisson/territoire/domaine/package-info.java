/// How links are drawn and what may be told of them: pure rules.
@NullMarked
package fr.unisson.territoire.domaine;

import org.jspecify.annotations.NullMarked;
