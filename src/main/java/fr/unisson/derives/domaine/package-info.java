/// The life of an alert and the rules of its delays and readings, without machinery.
@NamedInterface("domaine")
@NullMarked
package fr.unisson.derives.domaine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
