package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.TransitionValeur;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One passage in the life of a value.
public record PassageVue(
        TransitionValeur transition, @Nullable String motif, @Nullable String auteur, Instant le) {}
