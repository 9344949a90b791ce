package fr.unisson.indicateurs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is said of a period.
public record Commentaire(Periode periode, String texte, @Nullable String auteur, Instant le) {}
