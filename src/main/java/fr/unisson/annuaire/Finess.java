package fr.unisson.annuaire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A FINESS number, of a legal entity (EJ) or of an establishment (ET).
///
/// Shape: the official XSD of the FINESS flows, `[0-9][0-9A-Z][0-9]{7}`. The last digit is a Luhn
/// key where Corsica's letters read A→1 and B→2. A wrong key is only worth a warning
/// ([#cleJuste()]): real numbers in use fail it. The department must not be inferred from the first
/// characters: numbers survive a move.
public record Finess(String valeur) {
    private static final Pattern FORME = Pattern.compile("[0-9][0-9A-Z][0-9]{7}");

    public Finess {
        if (!FORME.matcher(valeur).matches())
            throw new IllegalArgumentException("Numéro FINESS mal formé : " + valeur);
    }

    public static Finess of(String valeur) {
        return new Finess(normaliser(valeur));
    }

    public static Optional<Finess> lire(@Nullable String saisie) {
        if (saisie == null) return Optional.empty();
        String valeur = normaliser(saisie);
        return FORME.matcher(valeur).matches() ? Optional.of(new Finess(valeur)) : Optional.empty();
    }

    public boolean cleJuste() {
        char deuxieme = valeur.charAt(1);
        if (deuxieme > 'B') return false;
        return Luhn.juste(valeur.replace('A', '1').replace('B', '2'));
    }

    private static String normaliser(String saisie) {
        return Espaces.retirer(saisie).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
