/// What may become of a convention taken over, and how a register is read: pure rules.
@NullMarked
package fr.unisson.reprises.domaine;

import org.jspecify.annotations.NullMarked;
