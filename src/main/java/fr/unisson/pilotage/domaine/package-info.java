/// The lives of what a convention promised, as pure rules. The face speaks these types, so they are
/// open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.pilotage.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
