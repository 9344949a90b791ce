/// The pages of the alerts of a convention.
@NullMarked
package fr.unisson.derives.web;

import org.jspecify.annotations.NullMarked;
