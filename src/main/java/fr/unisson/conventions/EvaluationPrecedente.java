package fr.unisson.conventions;

import java.util.List;

/// What the parties made of a convention when they evaluated it: what a renewal starts from.
public interface EvaluationPrecedente {

    /// As far as the actor reads them: the last that was sent, and the one under way.
    List<Lue> dernieres(ConventionId convention);

    /// @param dit what it is and where it stands: "Revue légère, transmise le 3 mars 2026"
    /// @param transmise its recommendations stand
    /// @param reserves of the parties that did not simply agree
    record Lue(
            String dit,
            String adresse,
            boolean transmise,
            List<Recommandee> recommandations,
            List<Reserve> reserves) {
        public Lue {
            recommandations = List.copyOf(recommandations);
            reserves = List.copyOf(reserves);
        }
    }

    /// @param position in words: "Accord avec réserve", "Désaccord"
    record Reserve(String partie, String position, String raison) {}

    /// @param objet a common mission, or the convention as a whole
    /// @param choix in words: "Reconduire en modifiant"
    /// @param change it is not to be taken over as it stands
    /// @param raison empty when nothing changes
    record Recommandee(String objet, String choix, boolean change, String raison) {}
}
