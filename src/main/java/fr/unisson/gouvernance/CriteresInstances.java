package fr.unisson.gouvernance;

import org.jspecify.annotations.Nullable;

/// Which bodies a list shows.
///
/// @param q words of the name
/// @param closes those that stopped instead of those that live
/// @param aSoigner a vacant place, a seat that ends soon, an opinion left without an answer
/// @param siege only where the actor sits
public record CriteresInstances(
        String q,
        @Nullable NatureInstance nature,
        boolean closes,
        boolean aSoigner,
        boolean siege) {

    public static final CriteresInstances ACTIVES =
            new CriteresInstances("", null, false, false, false);
}
