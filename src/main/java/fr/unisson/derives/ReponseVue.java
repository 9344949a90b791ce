package fr.unisson.derives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a party says of an alert.
public record ReponseVue(int rang, String partie, @Nullable String par, String texte, Instant le) {}
