package fr.unisson.essms;

import fr.unisson.essms.domaine.Cote;
import org.jspecify.annotations.Nullable;

/// The last version of a mark.
///
/// @param version 0 while nobody wrote any
/// @param par who wrote it last
public record CoteVue(
        long element,
        int personne,
        int version,
        @Nullable Cote cote,
        String commentaire,
        String justification,
        String preuve,
        boolean aReprendre,
        String par) {

    public static CoteVue vierge(long element, int personne) {
        return new CoteVue(element, personne, 0, null, "", "", "", false, "");
    }

    /// Whether it says the same as what is about to be written.
    public boolean dit(Saisie saisie) {
        return cote == saisie.cote()
                && commentaire.equals(saisie.commentaire())
                && justification.equals(saisie.justification())
                && preuve.equals(saisie.preuve())
                && aReprendre == saisie.aReprendre();
    }

    /// What is written of an element.
    ///
    /// @param cote null to take the mark back
    public record Saisie(
            @Nullable Cote cote,
            String commentaire,
            String justification,
            String preuve,
            boolean aReprendre) {

        public Saisie {
            commentaire = commentaire.strip();
            justification = justification.strip();
            preuve = preuve.strip();
        }

        public static Saisie de(Cote cote, String commentaire) {
            return new Saisie(cote, commentaire, "", "", false);
        }
    }
}
