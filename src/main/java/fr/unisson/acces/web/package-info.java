@NullMarked
package fr.unisson.acces.web;

import org.jspecify.annotations.NullMarked;
