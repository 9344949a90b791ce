/// Pages of joint evaluations.
@NullMarked
package fr.unisson.evaluations.web;

import org.jspecify.annotations.NullMarked;
