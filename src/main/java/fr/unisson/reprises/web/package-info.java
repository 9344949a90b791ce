/// Pages of the conventions taken over.
@NullMarked
package fr.unisson.reprises.web;

import org.jspecify.annotations.NullMarked;
