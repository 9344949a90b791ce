/// Spreadsheets in and out: xlsx and csv read as rows of text, written row by row.
@NamedInterface("tableur")
@NullMarked
package fr.unisson.socle.tableur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
