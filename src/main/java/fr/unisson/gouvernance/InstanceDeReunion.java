package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.RoleReunion;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The instance that meets, as its meetings need it, and what the actor is there.
///
/// @param silenceJours days after which silence approves the minutes; null when each must speak
/// @param active not closed: it may meet again
/// @param tenue the actor runs it
/// @param membre the actor sits there
public record InstanceDeReunion(
        InstanceId id,
        OrganisationId organisation,
        String nom,
        NatureInstance nature,
        Quorum quorum,
        @Nullable Integer silenceJours,
        @Nullable Integer reunionsParAn,
        Delais delais,
        boolean active,
        boolean tenue,
        boolean membre) {

    public Set<RoleReunion> roles() {
        var roles = EnumSet.noneOf(RoleReunion.class);
        if (tenue) roles.add(RoleReunion.ANIMATEUR);
        if (membre) roles.add(RoleReunion.MEMBRE);
        return roles;
    }

    public String adresse() {
        return "/instances/" + id;
    }
}
