/// Pages of the evaluation of ESSMS.
@NullMarked
package fr.unisson.essms.web;

import org.jspecify.annotations.NullMarked;
