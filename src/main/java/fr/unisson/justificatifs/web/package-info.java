/// Pages of the evidence.
@NullMarked
package fr.unisson.justificatifs.web;

import org.jspecify.annotations.NullMarked;
