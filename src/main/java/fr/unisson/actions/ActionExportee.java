package fr.unisson.actions;

/// An action as a file tells it: its line, then all that is written of it, in words.
///
/// @param contributeurs names, separated by commas
/// @param origines findings in words, separated by bars
public record ActionExportee(
        LigneAction ligne,
        ContenuAction contenu,
        String contributeurs,
        String origines,
        String etablissements,
        String resultat) {}
