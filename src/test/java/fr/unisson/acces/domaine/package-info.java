@NullMarked
package fr.unisson.acces.domaine;

import org.jspecify.annotations.NullMarked;
