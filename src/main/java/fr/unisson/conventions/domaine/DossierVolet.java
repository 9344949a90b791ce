package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the life of a volet looks at.
///
/// @param echeance the day the group works towards
/// @param articlesSansTexte titles of the articles of this volet that hold no text yet
/// @param dateReprise given when the volet is put off
/// @param effetSurClauses given when the volet is put off: what becomes of its mandatory clauses
/// @param decision given by the committee that settles a dispute
public record DossierVolet(
        List<Partie> parties,
        Usagers usagers,
        @Nullable LocalDate echeance,
        List<String> articlesSansTexte,
        int pointsAccord,
        List<Divergence> divergences,
        int seancesAvecPresences,
        LocalDate aujourdhui,
        @Nullable LocalDate dateReprise,
        @Nullable String effetSurClauses,
        @Nullable String decision) {

    public DossierVolet {
        parties = List.copyOf(parties);
        articlesSansTexte = List.copyOf(articlesSansTexte);
        divergences = List.copyOf(divergences);
    }

    /// A party concerned by this volet: its members in the group, and its referent's stance on the
    /// deliverable and on the absence of any divergence.
    public record Partie(
            String nom,
            int membres,
            @Nullable Position position,
            boolean confirmeAucuneDivergence) {}

    public record Usagers(int membres, @Nullable String raisonSiegeVacant) {}

    /// `partiesSansPosition`: who has not yet said where they stand, in their own words.
    public record Divergence(
            String enonce,
            EtatDivergence etat,
            boolean bloquante,
            List<String> partiesSansPosition) {
        public Divergence {
            partiesSansPosition = List.copyOf(partiesSansPosition);
        }

        boolean bloqueEncore() {
            return bloquante && !etat.traitee();
        }
    }
}
