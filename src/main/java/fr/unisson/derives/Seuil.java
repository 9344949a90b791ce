package fr.unisson.derives;

/// A threshold that a convention may adjust.
///
/// @param code stable name within its source
/// @param unite "jours", "%"
public record Seuil(
        String code, String libelle, String unite, int usuel, int minimum, int maximum) {

    public boolean admet(int valeur) {
        return valeur >= minimum && valeur <= maximum;
    }

    /// "45 jours".
    String enMots(int valeur) {
        return valeur + "\u00a0" + unite;
    }
}
