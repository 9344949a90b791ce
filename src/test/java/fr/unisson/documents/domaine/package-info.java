@NullMarked
package fr.unisson.documents.domaine;

import org.jspecify.annotations.NullMarked;
