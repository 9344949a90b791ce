package fr.unisson.gouvernance;

import java.time.LocalDateTime;

/// A meeting in a list.
///
/// @param presents members who took part, among those whose attendance was noted
public record LigneReunion(
        ReunionId id,
        InstanceId instance,
        String nomInstance,
        EtatReunion etat,
        String objet,
        LocalDateTime debut,
        int duree,
        String lieu,
        int points,
        int decisions,
        int presents,
        int attendus) {}
