package fr.unisson.annuaire.web;

import org.jspecify.annotations.Nullable;

/// A cell of an exported table. What a spreadsheet would take for a formula is shown as text.
final class Cellule {
    private Cellule() {}

    static String de(@Nullable String valeur) {
        if (valeur == null || valeur.isEmpty()) return "";
        return "=+-@\t\r".indexOf(valeur.charAt(0)) >= 0 ? "'" + valeur : valeur;
    }
}
