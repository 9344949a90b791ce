/// Rules of cross evaluations, without any machinery. The faces speak these types, so they are open
/// to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.croisees.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
