/// The pages that exist in the demonstration only.
@NullMarked
package fr.unisson.demonstration.web;

import org.jspecify.annotations.NullMarked;
