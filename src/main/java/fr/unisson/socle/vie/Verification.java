package fr.unisson.socle.vie;

import org.jspecify.annotations.Nullable;

/// One line of the check list that stands before a passage.
///
/// @param manque null when it is met
public record Verification(String code, String libelle, @Nullable Manque manque) {

    public static Verification de(String code, String libelle, boolean remplie, String phrase) {
        return new Verification(code, libelle, remplie ? null : Manque.de(phrase));
    }

    public boolean remplie() {
        return manque == null;
    }

    /// Empty when it is met.
    public String phrase() {
        return manque == null ? "" : manque.enUnePhrase();
    }
}
