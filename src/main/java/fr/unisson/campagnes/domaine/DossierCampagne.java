package fr.unisson.campagnes.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a passage of a campaign looks at.
///
/// @param notable the scale of the grid is bounded, so that answers can be set side by side
/// @param invitees how many organisations
public record DossierCampagne(
        LocalDate aujourdhui,
        boolean notable,
        int minimum,
        int invitees,
        @Nullable LocalDate ouvreLe,
        @Nullable LocalDate fermeLe) {}
