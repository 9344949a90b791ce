package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.PartiesLecture.Participant;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The reader's place in a convention: the roles they hold in it and the parties they serve.
///
/// @param pour identifiers of the parties for which the reader is a referent or a substitute
record Lecteur(Set<RoleConvention> roles, Set<Long> pour, List<Partie> parties) {

    static Lecteur de(List<Partie> parties, List<Participant> participants) {
        var miens = participants.stream().filter(Participant::moi).toList();
        var roles = EnumSet.noneOf(RoleConvention.class);
        miens.forEach(p -> roles.add(RoleConvention.valueOf(p.role())));
        return new Lecteur(
                roles,
                miens.stream()
                        .filter(p -> p.role().equals(RoleConvention.REFERENT.name()))
                        .flatMap(p -> Optional.ofNullable(p.partie()).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                parties.stream().filter(Partie::mienne).toList());
    }

    boolean anime() {
        return roles.contains(RoleConvention.ANIMATEUR);
    }

    boolean referent() {
        return !pour.isEmpty();
    }

    boolean usager() {
        return roles.contains(RoleConvention.REPRESENTANT_USAGERS);
    }

    /// Somebody who only reads what is shared.
    boolean observeSeulement() {
        return parties.isEmpty() && roles.stream().allMatch(r -> r == RoleConvention.OBSERVATEUR);
    }

    /// Whether what belongs to a degree is shown to this reader.
    ///
    /// @param partagee what the parties let observers read
    boolean lit(Visibilite partagee, Visibilite degre) {
        return !observeSeulement() || partagee.montre(degre);
    }

    /// Those who prepare the work, and users' representatives, whose word is never left aside.
    boolean contribue() {
        return prepare() || usager();
    }

    /// Facilitator or referent: those who prepare the work.
    boolean prepare() {
        return anime() || referent();
    }
}
