@NullMarked
package fr.unisson.conventions.web;

import org.jspecify.annotations.NullMarked;
