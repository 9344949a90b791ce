/// Readers of FINESS files: streaming, bounded in memory, no database.
@NullMarked
package fr.unisson.annuaire.donnees.fichiers;

import org.jspecify.annotations.NullMarked;
