package fr.unisson.conventions;

import java.util.List;
import java.util.Optional;

/// @param origine the convention it amends, follows or applies, when the actor reads it
/// @param descendants all that starts from it
public record Lignee(Optional<ConventionLiee> origine, List<ConventionLiee> descendants) {

    public Lignee {
        descendants = List.copyOf(descendants);
    }

    /// Specific conventions that have not ended.
    public List<ConventionLiee> specifiques() {
        return specifiques(descendants);
    }

    /// The conventions that renew or replace this one, abandoned ones left out.
    public List<ConventionLiee> suites() {
        return suites(descendants);
    }

    static List<ConventionLiee> specifiques(List<ConventionLiee> descendants) {
        return descendants.stream()
                .filter(l -> l.lien() == LienDeConvention.SPECIFIQUE)
                .filter(l -> l.enCours() || l.etat().engage())
                .toList();
    }

    static List<ConventionLiee> suites(List<ConventionLiee> descendants) {
        return descendants.stream()
                .filter(l -> l.lien().succede())
                .filter(l -> !l.etat().sansSuite())
                .toList();
    }
}
