package fr.unisson.pilotage;

import fr.unisson.conventions.Participation;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.pilotage.domaine.RoleContestation;
import fr.unisson.pilotage.domaine.RoleMission;
import fr.unisson.pilotage.domaine.RolePromesse;
import java.util.EnumSet;
import java.util.Set;

/// What a participant is for what the convention promised.
final class RolesDansLePilotage {

    private RolesDansLePilotage() {}

    static Set<RolePromesse> sur(PromesseVue p, Participation moi) {
        var roles = EnumSet.of(RolePromesse.LECTEUR);
        boolean comite = comite(moi);
        var partie = p.partie();
        if (partie == null ? p.commune() && comite : moi.est(RoleConvention.REFERENT, partie)) {
            roles.add(RolePromesse.PORTEUR);
        }
        if (comite) roles.add(RolePromesse.COMITE);
        if (contestataire(p, moi) != null) roles.add(RolePromesse.AUTRE_PARTIE);
        if (moi.est(RoleConvention.SYSTEME)) roles.add(RolePromesse.SYSTEME);
        return roles;
    }

    static Set<RoleMission> sur(MissionVue m, Participation moi) {
        var roles = EnumSet.of(RoleMission.LECTEUR);
        var partie = m.partie();
        if (partie != null && moi.est(RoleConvention.REFERENT, partie))
            roles.add(RoleMission.PILOTE);
        if (comite(moi)) roles.add(RoleMission.COMITE);
        if (moi.est(RoleConvention.SYSTEME)) roles.add(RoleMission.SYSTEME);
        return roles;
    }

    /// The party in whose name the actor may contest: one for which they are referent, and that did
    /// not take the promise.
    static @org.jspecify.annotations.Nullable Long contestataire(PromesseVue p, Participation moi) {
        return moi.tenus().stream()
                .filter(t -> t.role() == RoleConvention.REFERENT && t.partie() != null)
                .map(Participation.Tenu::partie)
                .filter(partie -> !java.util.Objects.equals(partie, p.partie()))
                .findFirst()
                .orElse(null);
    }

    static boolean comite(Participation moi) {
        return moi.est(RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL);
    }

    static Set<RoleContestation> sur(long partieQuiConteste, Participation moi) {
        var roles = EnumSet.of(RoleContestation.LECTEUR);
        if (moi.est(RoleConvention.REFERENT, partieQuiConteste)) roles.add(RoleContestation.AUTEUR);
        if (comite(moi)) roles.add(RoleContestation.COMITE);
        return roles;
    }
}
