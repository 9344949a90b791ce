package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.domaine.RoleInstance.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may do what in a body: the one place that says so. Row-level security holds the outer frame
/// (who reads, who runs); this is the finer rule.
public enum GesteInstance {
    LIRE(EnumSet.allOf(RoleInstance.class)),
    /// Name, purpose, rules, bearers.
    REGLER(TENANTS),
    CLORE(EnumSet.of(PRESIDENCE, DIRECTION, APPUI)),
    /// Members, substitutes, vacant places.
    COMPOSER(TENANTS),
    /// Plan a meeting, write its agenda, invite, hold it, write and send its minutes.
    ANIMER(TENANTS),
    /// Bring a point for the agenda, or an opinion nobody asked for.
    PROPOSER(EnumSet.of(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI, MEMBRE)),
    /// Take a stance on a decision or on minutes: those who sit.
    SE_POSITIONNER(EnumSet.of(PRESIDENCE, SECRETARIAT, ANIMATION, MEMBRE)),
    DEMANDER_UN_AVIS(EnumSet.of(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI)),
    /// Write down the opinion that the body gave.
    RENDRE_UN_AVIS(TENANTS),
    /// Answer an opinion, and say what came of it: the organisation, not the body.
    REPONDRE_A_UN_AVIS(EnumSet.of(DIRECTION)),
    TENIR_LA_CHARTE(TENANTS),
    ECRIRE_LE_BILAN(TENANTS),
    /// Addresses of members without an account.
    VOIR_LES_COURRIELS(TENANTS);

    private final Set<RoleInstance> roles;

    GesteInstance(Set<RoleInstance> roles) {
        this.roles = Set.copyOf(roles);
    }

    public Set<RoleInstance> roles() {
        return roles;
    }

    public boolean permisA(Collection<RoleInstance> miens) {
        return miens.stream().anyMatch(roles::contains);
    }

    /// Whose it is, for a refusal.
    public String revientA() {
        return roles.stream().sorted().map(RoleInstance::libelle).collect(Collectors.joining(", "));
    }
}
