/// The shared kernel: actor, errors, pagination, dates, Markdown. It knows no module.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.unisson.socle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
