@NullMarked
package fr.unisson.accueil.web;

import org.jspecify.annotations.NullMarked;
