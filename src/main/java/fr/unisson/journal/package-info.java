/// Who did what, never rewritten: one chain of lines per object.
@ApplicationModule(allowedDependencies = "socle")
@NullMarked
package fr.unisson.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
