package fr.unisson.conventions;

import java.time.Instant;

/// What somebody is typing in an article; theirs alone.
///
/// @param baseVersion the version of the article they started from
public record Brouillon(long article, int baseVersion, String texte, Instant le) {}
