package fr.unisson.annuaire;

import java.util.regex.Pattern;

/// Identifiers are often typed or exported in groups: `775 544 083 00477`.
final class Espaces {
    private static final Pattern ESPACES = Pattern.compile("[\\s\\u00a0\\u202f.]+");

    private Espaces() {}

    static String retirer(String saisie) {
        return ESPACES.matcher(saisie).replaceAll("");
    }
}
