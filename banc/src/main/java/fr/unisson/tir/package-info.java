/// Drives the program from a process of its own, by Gatling: what to visit is told by two files.
@NullMarked
package fr.unisson.tir;

import org.jspecify.annotations.NullMarked;
