package fr.unisson.essms;

import java.util.List;

/// What a spreadsheet would change of a self-evaluation.
///
/// @param aEcrire marks that the file changes and nobody else did
/// @param conflits marks changed both in the file and online since the export
/// @param refusees lines that cannot be taken, in the order of the file
/// @param inchangees how many lines say what is already there
public record Releve(
        List<Ligne> aEcrire, List<Ligne> conflits, List<Refusee> refusees, int inchangees) {

    public Releve {
        aEcrire = List.copyOf(aEcrire);
        conflits = List.copyOf(conflits);
        refusees = List.copyOf(refusees);
    }

    /// @param numero of the line in the file
    /// @param code of the element
    /// @param actuelle what is online now
    /// @param saisie what the file says
    public record Ligne(
            int numero, String code, String pseudonyme, CoteVue actuelle, CoteVue.Saisie saisie) {

        public String cle() {
            return actuelle.element() + "-" + actuelle.personne();
        }
    }

    public record Refusee(int numero, String code, String phrase) {}

    /// @param gardees conflicts in which what is online stays
    public record Bilan(int ecrites, int gardees, int refusees) {}
}
