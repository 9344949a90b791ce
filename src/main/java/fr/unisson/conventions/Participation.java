package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.socle.vie.Transition;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the actor is in one convention.
///
/// @param compte null for the platform itself
public record Participation(ConventionId convention, @Nullable Long compte, List<Tenu> tenus) {

    /// A role held, for a party or for none.
    public record Tenu(RoleConvention role, @Nullable Long partie) {}

    public Participation {
        tenus = List.copyOf(tenus);
    }

    public Set<RoleConvention> roles() {
        var roles = EnumSet.noneOf(RoleConvention.class);
        tenus.forEach(t -> roles.add(t.role()));
        return roles;
    }

    public boolean est(RoleConvention... parmi) {
        return Stream.of(parmi).anyMatch(roles()::contains);
    }

    public boolean est(RoleConvention role, long partie) {
        return tenus.contains(new Tenu(role, partie));
    }

    /// The party for which this role is held.
    public @Nullable Long partie(RoleConvention role) {
        return tenus.stream()
                .filter(t -> t.role() == role)
                .map(Tenu::partie)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The party this person belongs to, whatever their role.
    public @Nullable Long partie() {
        return tenus.stream().map(Tenu::partie).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// The platform acts for nobody: a passage by the system has no account.
    public long compteOuZero() {
        return compte == null ? 0 : compte;
    }

    /// Only reads, and only what the parties chose to show.
    public boolean observateurSeulement() {
        return roles().equals(EnumSet.of(RoleConvention.OBSERVATEUR));
    }

    public Participation avec(Tenu... autres) {
        return new Participation(
                convention, compte, Stream.concat(tenus.stream(), Stream.of(autres)).toList());
    }

    /// The parties for which one of these roles is held.
    Set<Long> parties(RoleConvention... parmi) {
        return tenus.stream()
                .filter(t -> List.of(parmi).contains(t.role()))
                .map(Tenu::partie)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The role that allows this, else one that does not, to be refused with the reason.
    Tenu titre(Transition<?, ?> transition) {
        var role = transition.roleParmi(roles()).orElse(RoleConvention.OBSERVATEUR);
        return new Tenu(role, partie(role));
    }
}
