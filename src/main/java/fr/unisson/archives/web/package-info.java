/// Pages of the archives.
@NullMarked
package fr.unisson.archives.web;

import org.jspecify.annotations.NullMarked;
