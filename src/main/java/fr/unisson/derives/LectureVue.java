package fr.unisson.derives;

import java.time.Instant;

/// What a rule read one day.
///
/// @param regle the rule with its threshold, as it stood
/// @param constat the figures with their dates
public record LectureVue(String regle, String constat, Instant le) {}
