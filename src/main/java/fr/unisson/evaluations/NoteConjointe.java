package fr.unisson.evaluations;

import java.time.Instant;

/// What the group said of one item, as it stands.
///
/// @param rang how many times it was said; the former ones stay in the history
/// @param raison why, where it lies outside all individual marks or the group wants it told
/// @param desaccord what some did not agree with
/// @param par who wrote it down
public record NoteConjointe(
        long noeud, int rang, Note note, String raison, String desaccord, String par, Instant le) {}
