package fr.unisson.derives.domaine;

import java.util.EnumSet;
import java.util.Set;

/// What somebody is before one alert. Nobody judges an alert that concerns their own party: they
/// answer, write the plan, and leave to others how serious it is and whether it is filed.
///
/// @param preside presides the committee, or runs it while nobody does
/// @param supplee is among those who judge when no presidency outside the party can
/// @param siege sits in the committee
/// @param elargie nobody qualified the alert in time
/// @param concernee the alert concerns their own party
/// @param referent speaks for the party concerned
/// @param signale may tell the committee of something
public record PlaceDansLAlerte(
        boolean preside,
        boolean supplee,
        boolean siege,
        boolean elargie,
        boolean concernee,
        boolean referent,
        boolean signale) {

    public Set<RoleAlerte> roles() {
        var roles = EnumSet.of(RoleAlerte.LECTEUR);
        if (preside) {
            roles.add(concernee ? RoleAlerte.PRESIDENCE_CONCERNEE : RoleAlerte.PRESIDENCE);
        }
        if (supplee && !concernee) roles.add(RoleAlerte.SUPPLEANCE);
        if (siege && elargie && !concernee) roles.add(RoleAlerte.COMITE_ELARGI);
        if (referent) roles.add(RoleAlerte.PARTIE);
        if (signale) roles.add(RoleAlerte.SIGNALANT);
        return roles;
    }
}
