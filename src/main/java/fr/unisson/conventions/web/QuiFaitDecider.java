package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.PartiesLecture.Participant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Who puts the text before a party's bodies and records what they decide, said to the people of
/// that party according to what they may do themselves.
final class QuiFaitDecider {

    private final List<Participant> participants;

    QuiFaitDecider(List<Participant> participants) {
        this.participants = participants;
    }

    /// For a reader of whom the decision is expected: a referent who is no secretary only puts it
    /// on the agenda.
    String auLecteur() {
        if (!tiens(RoleConvention.REFERENT) || tiens(RoleConvention.SECRETAIRE)) {
            return "Inscrivez la convention à l’ordre du jour, puis notez la décision.";
        }
        var miennes =
                participants.stream()
                        .filter(Participant::moi)
                        .map(Participant::partie)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
        return "Vous pouvez inscrire la convention à l’ordre du jour ou changer la séance. "
                + sansEtreSecretaire(miennes);
    }

    /// About one party, for one of its people who is not its secretary.
    String pour(long partie, boolean referent) {
        return referent ? sansEtreSecretaire(Set.of(partie)) : aQui(Set.of(partie));
    }

    private String sansEtreSecretaire(Set<Long> parties) {
        var noms = noms(parties, Set.of(RoleConvention.SECRETAIRE));
        return noms.isEmpty()
                ? "La décision est notée par le secrétaire d’instance de votre organisation : s’il n’y"
                        + " en a pas, désignez-le dans « Parties »."
                : "La décision est notée par " + Attendre.enumerer(noms) + ".";
    }

    private String aQui(Set<Long> parties) {
        var noms = noms(parties, Set.of(RoleConvention.SECRETAIRE, RoleConvention.REFERENT));
        return noms.isEmpty()
                ? "L’ordre du jour et la décision reviennent au référent et au secrétaire d’instance de"
                        + " votre organisation."
                : "L’ordre du jour et la décision reviennent à " + Attendre.enumerer(noms) + ".";
    }

    private List<String> noms(Set<Long> parties, Set<RoleConvention> roles) {
        return participants.stream()
                .filter(p -> p.partie() != null && parties.contains(p.partie()))
                .filter(p -> roles.contains(RoleConvention.valueOf(p.role())))
                .map(Participant::nom)
                .distinct()
                .toList();
    }

    private boolean tiens(RoleConvention role) {
        return participants.stream().anyMatch(p -> p.moi() && p.role().equals(role.name()));
    }
}
