/// The antivirus that reads what people send before anything is kept, when there is one.
@NamedInterface("antivirus")
@NullMarked
package fr.unisson.socle.antivirus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
