@NullMarked
package fr.unisson.abonnements.web;

import org.jspecify.annotations.NullMarked;
