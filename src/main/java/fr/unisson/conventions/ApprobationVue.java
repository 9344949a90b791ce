package fr.unisson.conventions;

import java.time.Instant;

/// A referent's approval of one digest.
public record ApprobationVue(long partie, String empreinte, String par, Instant le) {}
