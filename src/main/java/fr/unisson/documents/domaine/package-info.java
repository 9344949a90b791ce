/// Rules on deposited files: names and types. Pure Java.
@NullMarked
package fr.unisson.documents.domaine;

import org.jspecify.annotations.NullMarked;
