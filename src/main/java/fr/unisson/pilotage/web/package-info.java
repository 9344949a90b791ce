/// Pages of the follow-up of conventions.
@NullMarked
package fr.unisson.pilotage.web;

import org.jspecify.annotations.NullMarked;
