/// Pages of the action plan.
@NullMarked
package fr.unisson.actions.web;

import org.jspecify.annotations.NullMarked;
