package fr.unisson.boucles;

import fr.unisson.actions.Origine;
import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.boucles.domaine.Repere;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A low mark as a list tells it: written when its rating closed, with the mark that followed.
///
/// @param titre of the rating
/// @param avant low marks of the same series before it, that this one stands for
/// @param suivie an action of the organisation was born of it, readable or not
/// @param constats what actions come from
/// @param actions those that the reader may read
public record NoteBasse(
        Repere repere,
        String code,
        String libelle,
        String titre,
        String lien,
        String dite,
        int avant,
        Issue issue,
        @Nullable Suivante suivante,
        boolean suivie,
        List<Origine.Objet> constats,
        List<SuiteDeConstat> actions) {

    public record Suivante(String dite, LocalDate le, boolean basse) {}

    /// What a list keeps.
    ///
    /// @param source empty for all
    /// @param mots looked for in the code and the words of the point
    public record Criteres(String source, @Nullable Issue issue, boolean sansAction, String mots) {

        public static final Criteres AUCUN = new Criteres("", null, false, "");
    }

    /// How many of the latest low marks became what.
    ///
    /// @param partiel there are more, older ones
    public record Bilan(
            int nombre,
            int montees,
            int egalesOuBaissees,
            int aRenoter,
            int sansAction,
            boolean partiel) {}

    public NoteBasse {
        constats = List.copyOf(constats);
        actions = List.copyOf(actions);
    }

    public NoteBasse avec(List<SuiteDeConstat> lues) {
        return new NoteBasse(
                repere, code, libelle, titre, lien, dite, avant, issue, suivante, suivie, constats,
                lues);
    }

    /// An action was born of it that the reader may not read, and none that they may.
    public boolean reservee() {
        return suivie && actions.isEmpty();
    }

    public String boucle() {
        return Boucles.adresse(repere.source(), repere.cotation(), repere.noeud());
    }
}
