package fr.unisson.acces.domaine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Failed attempts counted so far for one account or one address.
public record Essai(int nombre, Instant dernier, @Nullable Instant bloqueJusqua) {}
