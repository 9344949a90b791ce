/// The pages of proofs.
@NullMarked
package fr.unisson.preuves.web;

import org.jspecify.annotations.NullMarked;
