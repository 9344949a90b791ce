package fr.unisson.annuaire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Number in the national register of associations: W and nine characters, all digits except the
/// letter of a Corsican department. It has no key.
public record Rna(String valeur) {
    private static final Pattern FORME = Pattern.compile("W[0-9][0-9AB][0-9]{7}");

    public Rna {
        if (!FORME.matcher(valeur).matches())
            throw new IllegalArgumentException("Numéro RNA mal formé : " + valeur);
    }

    public static Optional<Rna> lire(@Nullable String saisie) {
        if (saisie == null) return Optional.empty();
        String valeur = Espaces.retirer(saisie).toUpperCase(Locale.ROOT);
        return FORME.matcher(valeur).matches() ? Optional.of(new Rna(valeur)) : Optional.empty();
    }

    @Override
    public String toString() {
        return valeur;
    }
}
