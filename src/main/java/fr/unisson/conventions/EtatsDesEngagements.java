package fr.unisson.conventions;

import java.util.Map;

/// What became of the commitments of a convention, told by what follows them. Offered as a bean by
/// a module above.
public interface EtatsDesEngagements {

    /// @param dit what was said last and when, empty when nothing was
    record Etat(String libelle, String dit) {}

    /// By the words of the text, as far as the actor reads them.
    Map<String, Etat> derniers(ConventionId convention);
}
