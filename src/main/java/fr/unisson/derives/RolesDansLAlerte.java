package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Participation;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.derives.domaine.RoleAlerte;
import fr.unisson.derives.donnees.ComiteSql;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What a participant is for the alerts of a convention. The same rules stand in the database,
/// which alone says who presides.
@Component
class RolesDansLAlerte {

    private static final RoleConvention[] COMITE = {
        RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL, RoleConvention.MEMBRE_COPIL
    };

    private final Conventions conventions;
    private final ComiteSql comite;

    RolesDansLAlerte(Conventions conventions, ComiteSql comite) {
        this.conventions = conventions;
        this.comite = comite;
    }

    /// What the actor is in the convention, with the seat they hold in its committee.
    Participation participation(ConventionId convention) {
        var moi = conventions.participation(convention);
        return moi.est(RoleConvention.SYSTEME)
                        || moi.est(RoleConvention.MEMBRE_COPIL)
                        || !comite.jySiege(convention)
                ? moi
                : moi.avec(new Tenu(RoleConvention.MEMBRE_COPIL, moi.partie()));
    }

    Set<RoleAlerte> sur(AlerteVue a, Participation moi) {
        var roles = EnumSet.of(RoleAlerte.LECTEUR);
        if (comite.preside(moi.convention())) roles.add(RoleAlerte.PRESIDENCE);
        if (a.elargie() && moi.est(COMITE)) roles.add(RoleAlerte.COMITE_ELARGI);
        var partie = a.partie();
        if (partie != null && moi.est(RoleConvention.REFERENT, partie)) {
            roles.add(RoleAlerte.PARTIE);
        }
        if (signale(moi)) roles.add(RoleAlerte.SIGNALANT);
        if (moi.est(RoleConvention.SYSTEME)) roles.add(RoleAlerte.SYSTEME);
        return roles;
    }

    static boolean signale(Participation moi) {
        return moi.est(COMITE)
                || moi.est(RoleConvention.REFERENT, RoleConvention.REPRESENTANT_USAGERS);
    }

    static boolean lit(Participation moi) {
        return signale(moi) || moi.est(RoleConvention.SIGNATAIRE, RoleConvention.SYSTEME);
    }

    /// The parties in whose name the actor may answer: theirs, when the alert is about it or about
    /// all.
    static List<Long> repondPour(AlerteVue a, Participation moi) {
        return moi.tenus().stream()
                .filter(t -> t.role() == RoleConvention.REFERENT)
                .map(Participation.Tenu::partie)
                .filter(p -> p != null && (a.partie() == null || p.equals(a.partie())))
                .distinct()
                .toList();
    }
}
