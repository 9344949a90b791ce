/// Pages of the register, the network and the territory.
@NullMarked
package fr.unisson.territoire.web;

import org.jspecify.annotations.NullMarked;
