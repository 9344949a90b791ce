package fr.unisson.acces.domaine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a password is made of, for who guesses: a word that everybody thinks of, a run of the
/// alphabet or of the keyboard, a year, what was already written. Any other sign stands alone.
final class Morceaux {

    /// Of a run or of a repetition; shorter ones are in every sentence.
    private static final int COURT = 3;

    /// Words that common passwords are made of, and those that one thinks of here.
    private static final Set<String> CONNUS =
            Set.of(
                    ("motdepasse mdp password pass passe azerty qwerty unisson bonjour bonsoir salut"
                                    + " coucou soleil doudou loulou chouchou chocolat marseille"
                                    + " paris france admin administrateur administrator jetaime"
                                    + " jtm bienvenue welcome changezmoi changeme letmein iloveyou"
                                    + " sunshine princess princesse football dragon monkey master"
                                    + " superman batman pokemon starwars secret login user test"
                                    + " temp hello abcd hopital clinique ehpad sante qualite"
                                    + " convention partenariat direction infirmier infirmiere"
                                    + " medecin soins janvier fevrier mars avril juin juillet aout"
                                    + " septembre octobre novembre decembre printemps automne hiver")
                            .split(" "));

    private static final List<String> SUITES = suites();

    private Morceaux() {}

    private static List<String> suites() {
        var suites = new ArrayList<String>();
        for (var suite :
                ("abcdefghijklmnopqrstuvwxyz 01234567890 azertyuiop qsdfghjklm wxcvbn qwertyuiop"
                                + " asdfghjkl zxcvbnm 1a2z3e4r5t6y7u8i9o0p 1q2w3e4r5t6y7u8i9o0p"
                                + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm 1aqw2zsx3edc4rfv5tgb6yhn7uj"
                                + " &e\"'(-e_ca)=")
                        .split(" ", -1)) {
            suites.add(suite);
            suites.add(new StringBuilder(suite).reverse().toString());
        }
        return suites;
    }

    static boolean connu(String mot) {
        return CONNUS.contains(mot);
    }

    /// @param texte in lower case
    static int compter(String texte) {
        var lettres = lettres(texte);
        int morceaux = 0;
        int ici = 0;
        while (ici < texte.length()) {
            ici += prochain(texte, lettres, ici);
            morceaux++;
        }
        return morceaux;
    }

    /// With the signs that are written for letters.
    private static String lettres(String texte) {
        return texte.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static int prochain(String texte, String lettres, int ici) {
        int plus = annee(texte, ici);
        for (var mot : CONNUS) {
            if (texte.startsWith(mot, ici) || lettres.startsWith(mot, ici)) {
                plus = Math.max(plus, mot.length());
            }
        }
        int fin = ici + Math.max(COURT, plus + 1);
        while (fin <= texte.length() && deja(texte, ici, fin)) {
            plus = fin - ici;
            fin++;
        }
        return plus;
    }

    private static int annee(String texte, int ici) {
        return texte.substring(ici).matches("(?s)(19|20)\\d\\d.*") ? 4 : 1;
    }

    /// A run, the same sign again and again, or what stands before.
    private static boolean deja(String texte, int debut, int fin) {
        var morceau = texte.substring(debut, fin);
        return morceau.chars().allMatch(c -> c == morceau.charAt(0))
                || texte.substring(0, debut).contains(morceau)
                || SUITES.stream().anyMatch(s -> s.contains(morceau));
    }
}
