/// Rules on powers to sign, on bodies and on their meetings. Plain Java. The faces speak the lives
/// of meetings, so they are open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.gouvernance.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
