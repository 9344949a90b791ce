package fr.unisson.evolutions.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Everything the withdrawal of a party looks at.
///
/// @param mandat whether who asks may commit the party that day
/// @param effet last day on which it will be a party, as chosen
/// @param effetAuPlusTot the end of the notice, were it given today
/// @param engagements how the running commitments end or are taken over, in words
/// @param restitution how documents and tools are given back, in words
public record DossierRetrait(
        LocalDate aujourdhui,
        boolean mandat,
        @Nullable LocalDate effet,
        LocalDate effetAuPlusTot,
        String engagements,
        String restitution) {}
