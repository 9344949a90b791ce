package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the list of conventions.
public record ConventionResume(
        ConventionId id,
        EtatConvention etat,
        Instant etatLe,
        String titre,
        @Nullable String numero,
        List<String> parties) {}
