package fr.unisson.evaluations.domaine;

import fr.unisson.evaluations.CollegeRepondant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a passage of a session looks at.
///
/// @param notable the scale of the grid can be set against another and the grid has items
/// @param situee somebody said which structure is rated, or the grid asks the same of all
/// @param questionnaire the grid may be answered as one voice
/// @param colleges how many were invited, answered, and accepted to be shown below the minimum
/// @param conjointes how many items the group rated together
public record DossierEvaluation(
        LocalDate aujourdhui,
        boolean notable,
        boolean situee,
        boolean questionnaire,
        int minimum,
        @Nullable LocalDate noterAvant,
        Map<CollegeRepondant, Compte> colleges,
        int conjointes) {

    /// @param invites all of a college
    /// @param repondants who gave at least one mark
    /// @param renonces who, among them, accepts figures below the minimum
    public record Compte(int invites, int repondants, int renonces) {

        public static final Compte AUCUN = new Compte(0, 0, 0);

        /// Its figures may be shown.
        public boolean montrable(int minimum) {
            return repondants >= minimum || leve();
        }

        /// All who answered accepted; nobody speaks for a college that is silent.
        public boolean leve() {
            return repondants > 0 && renonces >= repondants;
        }
    }

    public DossierEvaluation {
        colleges = Map.copyOf(colleges);
    }

    public Compte compte(CollegeRepondant college) {
        return colleges.getOrDefault(college, Compte.AUCUN);
    }

    /// Nobody was invited to rate apart, and the grid allows it.
    boolean uneVoix() {
        return notable
                && questionnaire
                && sansPersonne().size() == CollegeRepondant.values().length;
    }

    List<CollegeRepondant> sansPersonne() {
        return List.of(CollegeRepondant.values()).stream()
                .filter(c -> compte(c).invites() == 0)
                .toList();
    }

    List<CollegeRepondant> sousLeMinimum() {
        return List.of(CollegeRepondant.values()).stream()
                .filter(c -> !compte(c).montrable(minimum))
                .toList();
    }
}
