/// Rules and figures of joint evaluations, without any machinery. The faces speak these types, so
/// they are open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.evaluations.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
