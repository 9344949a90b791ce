package fr.unisson.actions;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An action as a file tells it: its line, then all that is written of it, in words.
///
/// @param contributeurs names, separated by commas
public record ActionExportee(
        LigneAction ligne,
        ContenuAction contenu,
        String contributeurs,
        List<Origine> origines,
        String etablissements,
        String resultat) {

    public ActionExportee {
        origines = List.copyOf(origines);
    }

    /// Findings in words, separated by bars.
    public String origineEnMots() {
        return origines.stream().map(Origine::mots).collect(Collectors.joining(" | "));
    }

    ActionExportee origines(UnaryOperator<Origine> dites) {
        return new ActionExportee(
                ligne,
                contenu,
                contributeurs,
                origines.stream().map(dites).toList(),
                etablissements,
                resultat);
    }
}
