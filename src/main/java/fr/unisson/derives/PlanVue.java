package fr.unisson.derives;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The recovery plan of an alert.
///
/// @param action number of an action of a party's plan, null when none is named
public record PlanVue(
        int rang,
        String quoi,
        long responsable,
        @Nullable String nomResponsable,
        LocalDate pour,
        @Nullable Long action,
        Instant le) {}
