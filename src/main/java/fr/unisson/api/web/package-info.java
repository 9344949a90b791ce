@NullMarked
package fr.unisson.api.web;

import org.jspecify.annotations.NullMarked;
