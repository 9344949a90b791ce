package fr.unisson.gouvernance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is asked of a body, or what it says of its own accord.
///
/// @param objet in a few words
/// @param question what exactly is asked; empty for a spontaneous opinion
/// @param demandeur who asks, in words
/// @param lien the object concerned within this site, `/conventions/3`; null when there is none
/// @param pour when the opinion is owed, null when nothing presses
public record NouvelAvis(
        InstanceId instance,
        MatiereAvis matiere,
        String objet,
        String question,
        String demandeur,
        @Nullable String lien,
        @Nullable LocalDate pour) {}
