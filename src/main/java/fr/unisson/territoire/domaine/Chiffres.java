package fr.unisson.territoire.domaine;

import org.jspecify.annotations.Nullable;

/// The figures of a territory, in a sentence that names nobody.
public final class Chiffres {

    private Chiffres() {}

    /// @param connus null when the database keeps it silent
    public static String dire(long etablissements, @Nullable Long connus, long montres) {
        if (etablissements == 0) return "L’annuaire ne compte aucun établissement de ce genre ici.";
        var sur =
                " sur "
                        + etablissements
                        + (etablissements > 1 ? " établissements" : " établissement");
        if (connus == null) {
            return "Au moins "
                    + montres
                    + sur
                    + (montres > 1 ? " ont" : " a")
                    + " une convention de ce type dans Unisson. Le nombre exact n’est pas dit : il"
                    + " ferait deviner des conventions que leurs parties ne montrent pas.";
        }
        if (connus == 0) return "Aucun" + sur + " n’a de convention de ce type dans Unisson.";
        return connus
                + sur
                + (connus > 1 ? " ont" : " a")
                + " une convention de ce type dans Unisson"
                + (connus == montres
                        ? "."
                        : ", dont "
                                + (montres == 0 ? "aucune" : montres)
                                + (montres > 1 ? " montrées" : " montrée")
                                + " par leurs parties.");
    }
}
