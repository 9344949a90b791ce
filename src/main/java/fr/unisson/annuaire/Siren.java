package fr.unisson.annuaire;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A SIREN: nine digits, the last one a Luhn key.
public record Siren(String valeur) {
    private static final Pattern FORME = Pattern.compile("[0-9]{9}");

    public Siren {
        if (!juste(valeur)) throw new IllegalArgumentException("SIREN faux : " + valeur);
    }

    public static Optional<Siren> lire(@Nullable String saisie) {
        if (saisie == null) return Optional.empty();
        String valeur = Espaces.retirer(saisie);
        return juste(valeur) ? Optional.of(new Siren(valeur)) : Optional.empty();
    }

    private static boolean juste(String valeur) {
        return FORME.matcher(valeur).matches() && Luhn.juste(valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
