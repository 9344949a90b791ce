package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.domaine.RoleConvention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A role held by somebody in a convention.
public record ParticipantVue(
        long id,
        CompteId compte,
        String nom,
        RoleConvention role,
        @Nullable Long partie,
        boolean suppleant,
        Instant depuis) {}
