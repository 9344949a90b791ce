package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.SituationSql.RoleTenu;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The roles of the acting account in one convention.
record Roles(List<RoleTenu> tenus) {

    Roles {
        tenus = List.copyOf(tenus);
    }

    boolean a(RoleConvention role) {
        return tenus.stream().anyMatch(r -> r.role() == role);
    }

    boolean pour(long partie, RoleConvention role) {
        return parties(Set.of(role)).contains(partie);
    }

    /// The parties for which one of these roles is held.
    Set<Long> parties(Collection<RoleConvention> roles) {
        return tenus.stream()
                .filter(r -> r.partie() != null && roles.contains(r.role()))
                .map(RoleTenu::partie)
                .collect(Collectors.toUnmodifiableSet());
    }
}
