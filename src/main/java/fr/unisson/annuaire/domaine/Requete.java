package fr.unisson.annuaire.domaine;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody typed in the search field, cut in words without accents.
public record Requete(String phrase, List<String> mots, String identifiant) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATEURS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern IDENTIFIANT = Pattern.compile("w?[0-9][0-9ab]?[0-9]{3,12}");

    /// Names in FINESS drop them as often as they keep them.
    private static final Set<String> MOTS_VIDES =
            Set.of("l", "d", "a", "le", "la", "de", "du", "des", "les", "au", "aux", "et", "en");

    private static final int MOTS_AU_PLUS = 6;

    /// Below, a trigram index is of no help.
    private static final int LONGUEUR_UTILE = 3;

    public Requete {
        mots = List.copyOf(mots);
    }

    public static Requete lire(String saisie) {
        String lettres =
                Normalizer.normalize(
                        saisie.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD);
        String phrase = ACCENTS.matcher(lettres).replaceAll("").toLowerCase(Locale.ROOT);
        List<String> mots =
                Arrays.stream(SEPARATEURS.split(phrase))
                        .filter(m -> !m.isEmpty() && !MOTS_VIDES.contains(m))
                        .distinct()
                        .limit(MOTS_AU_PLUS)
                        .toList();
        String colle = SEPARATEURS.matcher(phrase).replaceAll("");
        boolean identifiant = colle.length() >= 5 && IDENTIFIANT.matcher(colle).matches();
        return new Requete(
                String.join(" ", mots), mots, identifiant ? colle.toUpperCase(Locale.ROOT) : "");
    }

    public boolean vide() {
        return mots.isEmpty();
    }

    public boolean estIdentifiant() {
        return !identifiant.isEmpty();
    }

    public List<String> longs() {
        return mots.stream().filter(m -> m.length() >= LONGUEUR_UTILE).toList();
    }

    public List<String> courts() {
        return mots.stream().filter(m -> m.length() < LONGUEUR_UTILE).toList();
    }
}
