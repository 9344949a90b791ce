package fr.unisson.acces.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Choix;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The boxes of a form that gives roles.
final class ChoixDeRoles {

    private ChoixDeRoles() {}

    static List<Choix> tous() {
        return Arrays.stream(RoleOrganisation.values())
                .map(r -> new Choix(r.name(), r.libelle(), aide(r)))
                .toList();
    }

    static Set<String> noms(Collection<RoleOrganisation> roles) {
        return roles.stream().map(Enum::name).collect(Collectors.toSet());
    }

    static Set<RoleOrganisation> lire(@Nullable Collection<RoleOrganisation> coches) {
        var roles = EnumSet.noneOf(RoleOrganisation.class);
        if (coches != null) {
            roles.addAll(coches);
        }
        return roles;
    }

    private static @Nullable String aide(RoleOrganisation role) {
        return switch (role) {
            case ADMINISTRATION -> "Invite les personnes et leur donne des rôles.";
            case DIRECTION -> "Engage l’organisation et peut signer.";
            case REFERENT_QUALITE -> "Conduit les conventions de son organisation.";
            case SECRETAIRE_INSTANCE -> "Enregistre les avis et décisions des instances.";
            case OBSERVATEUR -> "Lit sans rien modifier.";
            default -> null;
        };
    }
}
