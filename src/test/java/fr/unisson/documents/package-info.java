@NullMarked
package fr.unisson.documents;

import org.jspecify.annotations.NullMarked;
