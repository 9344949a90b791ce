@NullMarked
package fr.unisson.socle.web;

import org.jspecify.annotations.NullMarked;
