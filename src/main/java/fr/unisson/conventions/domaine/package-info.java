/// The life of a convention as pure rules: states, transitions, requirements, texts and dates.
///
/// Nothing here knows of Spring, SQL or a clock: the day is always a parameter. The face speaks
/// these types, so they are open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.conventions.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
