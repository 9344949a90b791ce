package fr.unisson.conventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A former or current wording of an article.
///
/// @param origine `MODELE`, `REDACTION`, `AMENDEMENT` or `RETABLISSEMENT`
public record VersionArticle(
        int version, String texte, String origine, @Nullable String par, Instant le) {}
