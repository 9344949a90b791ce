/// The pages of audits.
@NullMarked
package fr.unisson.audits.web;

import org.jspecify.annotations.NullMarked;
