package fr.unisson.essms.domaine;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a traced person is called here: never by who they are. No rule tells a first name from a
/// common word, nor a room from a number, so nobody types a pseudonym: a letter is given, in order,
/// and who it stands for is written in the person's own file. Those typed before stay as they were.
public final class Pseudonyme {

    private static final String PREFIXE = "Personne ";

    private static final Pattern NEUTRE = Pattern.compile(PREFIXE + "[A-Z]{1,2}");

    private static final int LETTRES = 26;

    private Pseudonyme() {}

    /// The first letter that nobody had in this evaluation.
    ///
    /// @param pris of those whose consent was withdrawn too: their letter is not given again
    public static String suivant(Collection<String> pris) {
        var connus =
                pris.stream().map(p -> p.toLowerCase(Locale.FRENCH)).collect(Collectors.toSet());
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> PREFIXE + lettres(i))
                .filter(p -> !connus.contains(p.toLowerCase(Locale.FRENCH)))
                .findFirst()
                .orElseThrow();
    }

    /// Whether it was given here, and tells nothing of anybody.
    public static boolean neutre(String pseudonyme) {
        return NEUTRE.matcher(pseudonyme).matches();
    }

    /// A to Z, then AA to ZZ.
    private static String lettres(int rang) {
        var derniere = (char) ('A' + rang % LETTRES);
        return (rang < LETTRES ? "" : String.valueOf((char) ('A' + rang / LETTRES - 1))) + derniere;
    }
}
