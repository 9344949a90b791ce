package fr.unisson.annuaire.domaine;

import fr.unisson.annuaire.Sigles;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed in the search field, cut in words without accents.
///
/// @param termes what each row must hold, word by word or as an acronym and what it stands for
public record Requete(String phrase, List<Terme> termes, String identifiant) {

    /// @param mots as typed, all of them
    /// @param autres other ways of saying it: the words of each
    public record Terme(List<String> mots, List<List<String>> autres) {
        public Terme {
            mots = List.copyOf(mots);
            autres = List.copyOf(autres);
        }
    }

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATEURS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern IDENTIFIANT = Pattern.compile("w?[0-9][0-9ab]?[0-9]{3,12}");

    /// Names in FINESS drop them as often as they keep them.
    private static final Set<String> MOTS_VIDES =
            Set.of("l", "d", "a", "le", "la", "de", "du", "des", "les", "au", "aux", "et", "en");

    private static final int TERMES_AU_PLUS = 6;

    /// Below, a trigram index is of no help.
    private static final int LONGUEUR_UTILE = 3;

    public Requete {
        termes = List.copyOf(termes);
    }

    public static Requete lire(String saisie) {
        String lettres =
                Normalizer.normalize(
                        saisie.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD);
        String phrase = ACCENTS.matcher(lettres).replaceAll("").toLowerCase(Locale.ROOT);
        List<String> mots =
                Arrays.stream(SEPARATEURS.split(phrase))
                        .filter(m -> !m.isEmpty() && utile(m))
                        .distinct()
                        .toList();
        List<Terme> termes = termes(mots);
        String colle = SEPARATEURS.matcher(phrase).replaceAll("");
        boolean identifiant = colle.length() >= 5 && IDENTIFIANT.matcher(colle).matches();
        return new Requete(
                termes.stream().flatMap(t -> t.mots().stream()).collect(Collectors.joining(" ")),
                termes,
                identifiant ? colle.toUpperCase(Locale.ROOT) : "");
    }

    private static boolean utile(String mot) {
        return !MOTS_VIDES.contains(mot);
    }

    private static List<Terme> termes(List<String> mots) {
        List<Terme> termes = new ArrayList<>();
        for (var reste = mots; !reste.isEmpty() && termes.size() < TERMES_AU_PLUS; ) {
            var terme = premier(reste);
            termes.add(terme);
            reste = reste.subList(terme.mots().size(), reste.size());
        }
        return termes;
    }

    /// "centre hospitalier" is one term, which "CH" says as well; "CH" is one, and so on.
    private static Terme premier(List<String> mots) {
        return Sigles.lire(mots, Requete::utile)
                .map(l -> new Terme(mots.subList(0, l.mots()), List.of(List.of(l.sigle()))))
                .orElseGet(() -> new Terme(mots.subList(0, 1), entiers(mots.getFirst())));
    }

    private static List<List<String>> entiers(String mot) {
        return Sigles.entiers(mot).stream()
                .map(e -> Arrays.stream(e.split(" ", -1)).filter(Requete::utile).toList())
                .toList();
    }

    public boolean vide() {
        return termes.isEmpty();
    }

    public boolean estIdentifiant() {
        return !identifiant.isEmpty();
    }

    /// The words that the index finds.
    public List<String> longs() {
        return termes.stream().flatMap(t -> t.mots().stream()).filter(Requete::indexe).toList();
    }

    public static boolean indexe(String mot) {
        return mot.length() >= LONGUEUR_UTILE;
    }
}
