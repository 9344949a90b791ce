package fr.unisson.demonstration;

import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.Qualite;
import fr.unisson.grilles.Grille;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who answers in a joint evaluation of the story.
///
/// @param qui key of an account; null for who answers on paper
/// @param chiffres one per item of the grid, in its order; `-` for "I do not know"; empty for who
///   has not answered
record Repondant(@Nullable String qui, String nom, Qualite qualite, String chiffres) {

    private static final Map<String, String> MOTS =
            Map.of(
                    "D3", "On nous dit la décision une fois qu’elle est prise.",
                    "A3", "Les trajets restent à nos frais.");

    static Repondant pro(String qui, String chiffres) {
        return new Repondant(qui, "", Qualite.PROFESSIONNEL, chiffres);
    }

    static Repondant usager(String qui, Qualite qualite, String chiffres) {
        return new Repondant(qui, "", qualite, chiffres);
    }

    static Repondant papier(String nom, Qualite qualite, String chiffres) {
        return new Repondant(null, nom, qualite, chiffres);
    }

    /// Who gives the lowest mark to a few items says why.
    Map<Long, Note> notes(Grille grille) {
        var notes = new LinkedHashMap<Long, Note>();
        for (int i = 0; i < chiffres.length(); i++) {
            var chiffre = chiffres.charAt(i);
            var f = grille.feuilles().get(i);
            notes.put(
                    f.id(),
                    new Note(
                            chiffre == '-' ? "NSP" : Character.toString(chiffre),
                            null,
                            chiffre == '0' ? MOTS.getOrDefault(f.code(), "") : ""));
        }
        return notes;
    }
}
