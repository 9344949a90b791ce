/// Rules of the evaluation of social and medico-social structures. The face speaks these types, so
/// they are open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.essms.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
