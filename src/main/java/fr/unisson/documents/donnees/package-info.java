/// SQL of files and sealed documents.
@NullMarked
package fr.unisson.documents.donnees;

import org.jspecify.annotations.NullMarked;
