package fr.unisson.acces.domaine;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// How many guesses a password would take from somebody who tries common passwords, words, names,
/// dates, keyboards and their combinations first: zxcvbn (D. L. Wheeler, USENIX Security 2016),
/// with what it does not know: the French keyboard, and the words that one thinks of here.
///
/// What it keeps in memory, about ten megabytes, is read when a first password is chosen.
final class Devinabilite {

    /// Enough to tell. The work is multiplied by each sign that may stand for several letters, and
    /// grows with the square of the length: 100 signs made for it took several seconds.
    private static final int LUS = 32;

    private static final List<String> ICI =
            List.of(
                    ("motdepasse mdp azerty unisson bonsoir coucou doudou loulou jtm bienvenue"
                                    + " administrateur administrator changezmoi changeme hopital"
                                    + " clinique ehpad sante qualite convention partenariat"
                                    + " direction infirmier infirmiere medecin soins janvier fevrier"
                                    + " mars avril mai juin juillet aout septembre octobre novembre"
                                    + " decembre printemps ete automne hiver"
                                    + " 1a2z3e4r5t6y 1a2z3e4r5t 1a2z3e4r 1aqw2zsx3edc 1aqw2zsx")
                            .split(" ", -1));

    private static final List<String> AZERTY =
            List.of(
                    "   &1 é2 \"3 '4 (5 -6 è7 _8 ç9 à0 )° =+",
                    "    aA zZ eE rR tT yY uU iI oO pP ^¨ $£",
                    "     qQ sS dD fF gG hH jJ kK lL mM ù% *µ",
                    "   <> wW xX cC vV bB nN ,? ;. :/ !§");

    private Devinabilite() {}

    /// Whether it is, as it stands, among the 30,000 most common.
    static boolean courant(String motDePasse) {
        return Lecture.COURANTS
                .getRankedDictionary()
                .containsKey(motDePasse.toLowerCase(Locale.ROOT));
    }

    /// @param mots what one would try first for this person
    static double essais(String motDePasse, List<String> mots) {
        var lu = motDePasse.substring(0, Math.min(LUS, motDePasse.length()));
        var nu = sansAccents(lu);
        double tels = Lecture.ZXCVBN.measure(lu, mots).getGuesses();
        return nu.equals(lu) ? tels : Math.min(tels, Lecture.ZXCVBN.measure(nu, mots).getGuesses());
    }

    static String sansAccents(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /// Read at its first use.
    private static final class Lecture {

        static final Dictionary COURANTS;
        static final Zxcvbn ZXCVBN;

        static {
            try {
                COURANTS = StandardDictionaries.PASSWORDS_LOADER.load();
                ZXCVBN =
                        new ZxcvbnBuilder()
                                .dictionaries(StandardDictionaries.loadAllDictionaries())
                                .dictionary(COURANTS)
                                .dictionary(new Dictionary("unisson", ICI))
                                .keyboards(StandardKeyboards.loadAllKeyboards())
                                .keyboard(
                                        new SlantedKeyboardLoader(
                                                        "azerty",
                                                        () ->
                                                                new ByteArrayInputStream(
                                                                        String.join("\n", AZERTY)
                                                                                .getBytes(
                                                                                        StandardCharsets
                                                                                                .UTF_8)))
                                                .load())
                                .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
