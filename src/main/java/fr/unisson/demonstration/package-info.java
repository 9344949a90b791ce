/// The fictional territory of `./unisson demo`. It uses the same services as people do, at the
/// dates its story tells; nothing of it exists outside the profile `demo`.
@ApplicationModule
@NullMarked
package fr.unisson.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
