/// Word documents: written to be read outside, read to be taken over.
@ApplicationModule(allowedDependencies = {"socle", "socle :: vie"})
@NullMarked
package fr.unisson.bureautique;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
