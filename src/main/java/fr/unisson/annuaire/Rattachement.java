package fr.unisson.annuaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the directory about to be attached to another one.
///
/// @param vers the one that was chosen
/// @param obstacles why it cannot be, in sentences
/// @param suites what would move
public record Rattachement(
        OrganisationVue de,
        @Nullable OrganisationVue vers,
        List<String> obstacles,
        List<String> suites) {

    public Rattachement {
        obstacles = List.copyOf(obstacles);
        suites = List.copyOf(suites);
    }
}
