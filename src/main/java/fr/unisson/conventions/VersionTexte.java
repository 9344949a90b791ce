package fr.unisson.conventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A frozen text: this digest is what is approved, decided on and signed.
public record VersionTexte(
        int numero, String texte, String empreinte, @Nullable String par, Instant le) {}
