package fr.unisson.campagnes;

import fr.unisson.grilles.GrilleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is composed before a campaign is announced.
///
/// @param message what invited organisations are told
/// @param minimum below so many organisations, no figure exists
/// @param fermeLe last day to send an answer
public record ContenuCampagne(
        String titre,
        String message,
        GrilleId grille,
        int minimum,
        @Nullable LocalDate ouvreLe,
        @Nullable LocalDate fermeLe) {}
