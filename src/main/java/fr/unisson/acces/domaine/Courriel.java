package fr.unisson.acces.domaine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the one form in which it is stored and compared: lower case, no spaces.
public final class Courriel {

    private static final Pattern FORME =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]{2,}");

    private Courriel() {}

    public static String normaliser(String saisi) {
        return saisi.strip().toLowerCase(Locale.ROOT);
    }

    public static Optional<String> lire(String saisi) {
        var adresse = normaliser(saisi);
        return adresse.length() <= 254 && FORME.matcher(adresse).matches()
                ? Optional.of(adresse)
                : Optional.empty();
    }
}
