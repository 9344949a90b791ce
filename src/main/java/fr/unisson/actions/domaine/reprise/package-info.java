/// Reading an action plan kept in a spreadsheet: which column is what, and what each cell means.
@NullMarked
package fr.unisson.actions.domaine.reprise;

import org.jspecify.annotations.NullMarked;
