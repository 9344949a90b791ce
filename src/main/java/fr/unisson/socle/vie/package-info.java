/// The strict life, written once: transitions and their requirements, the decision, its reasons.
/// The statement that writes state and history, and the table of allowed passages, belong to each
/// life.
@NamedInterface("vie")
@NullMarked
package fr.unisson.socle.vie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
