/// The rules of audits: their life, the rate of conformity, what may name an observation. The face
/// speaks these types, so they are open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.audits.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
