/// Indicators as pure rules: the life of a value, formulas, charts and their signals. The face
/// speaks these types, so they are open to the modules above.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.indicateurs.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
