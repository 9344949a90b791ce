@NullMarked
package fr.unisson.observation.web;

import org.jspecify.annotations.NullMarked;
