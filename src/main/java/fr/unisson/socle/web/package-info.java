/// What every page needs: frame, rendering, access declaration, form errors.
@NamedInterface("web")
@NullMarked
package fr.unisson.socle.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
