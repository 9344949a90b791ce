/// The strict life, written once: transitions and their requirements, the decision, its reasons.
/// The tables, and the one of allowed passages, belong to each life.
@NamedInterface("vie")
@NullMarked
package fr.unisson.socle.vie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
