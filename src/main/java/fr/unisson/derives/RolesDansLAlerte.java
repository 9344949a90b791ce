package fr.unisson.derives;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Participation;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.derives.domaine.PlaceDansLAlerte;
import fr.unisson.derives.domaine.RoleAlerte;
import fr.unisson.derives.donnees.ArbitresSql;
import fr.unisson.derives.donnees.ArbitresSql.Arbitre;
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
    private final ComiteDePilotage comite;
    private final ArbitresSql arbitres;

    RolesDansLAlerte(Conventions conventions, ComiteDePilotage comite, ArbitresSql arbitres) {
        this.conventions = conventions;
        this.comite = comite;
        this.arbitres = arbitres;
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
        if (moi.est(RoleConvention.SYSTEME)) {
            return EnumSet.of(RoleAlerte.LECTEUR, RoleAlerte.SYSTEME);
        }
        var partie = a.partie();
        return new PlaceDansLAlerte(
                        comite.preside(moi.convention()),
                        arbitres(a).stream()
                                .anyMatch(q ->
                                        !q.preside() && q.compte().valeur() == moi.compteOuZero()),
                        moi.est(COMITE),
                        a.elargie(),
                        arbitres.concerne(partie),
                        partie != null && moi.est(RoleConvention.REFERENT, partie),
                        signale(moi))
                .roles();
    }

    /// Who judges an alert about one party, outside that party; nobody when it concerns all.
    List<Arbitre> arbitres(AlerteVue a) {
        var partie = a.partie();
        return partie == null ? List.of() : arbitres.arbitres(a.convention(), partie);
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
