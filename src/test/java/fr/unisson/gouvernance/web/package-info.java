@NullMarked
package fr.unisson.gouvernance.web;

import org.jspecify.annotations.NullMarked;
