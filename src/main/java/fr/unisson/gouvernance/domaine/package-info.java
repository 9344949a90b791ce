/// Rules on powers to sign and on bodies' calendars. Plain Java.
@NullMarked
package fr.unisson.gouvernance.domaine;

import org.jspecify.annotations.NullMarked;
