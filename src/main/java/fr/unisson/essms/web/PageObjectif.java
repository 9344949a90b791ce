package fr.unisson.essms.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One objective, to be rated element by element.
///
/// @param note mean of the objective, as read
/// @param precedent address of the objective before it
/// @param sansPersonne nobody is traced yet, and this chapter is rated for persons
public record PageObjectif(
        Fil fil,
        String titre,
        String code,
        String theme,
        String chapitre,
        String adresse,
        String retour,
        String personnes,
        String note,
        String progression,
        @Nullable String precedent,
        @Nullable String suivant,
        boolean cotable,
        boolean sansPersonne,
        List<Critere> criteres,
        Erreurs erreurs) {

    /// @param adresse where its actions and its form are
    /// @param ouvrir where an action is opened from it, null when nothing in it is below 4
    /// @param atteinte told of imperative criteria only
    public record Critere(
            String code,
            String libelle,
            String aide,
            String cible,
            String note,
            @Nullable String adresse,
            @Nullable String ouvrir,
            @Nullable Pastille atteinte,
            List<Element> elements) {}

    public record Element(String code, String libelle, String aide, List<Case> cases) {}

    /// One element for one person, or for nobody in particular.
    ///
    /// @param cle suffix of the names of its fields
    /// @param conflit what somebody else wrote meanwhile
    public record Case(
            String cle,
            String pseudonyme,
            List<Choix> cotes,
            String cote,
            String commentaire,
            String justification,
            String preuve,
            String reprendre,
            String version,
            String par,
            @Nullable String erreur,
            @Nullable String conflit) {

        public boolean chargee() {
            return !justification.isEmpty() || !preuve.isEmpty() || !reprendre.isEmpty();
        }
    }
}
