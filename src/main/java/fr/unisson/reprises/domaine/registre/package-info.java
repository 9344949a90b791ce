/// Reading a register of conventions kept in a spreadsheet: which column is what, and what each
/// cell means.
@NullMarked
package fr.unisson.reprises.domaine.registre;

import org.jspecify.annotations.NullMarked;
