package fr.unisson.pilotage.domaine;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When the next word about a promise is expected. What is done each week is told each quarter;
/// nobody is asked more often.
public final class Rythme {

    private static final int ORDINAIRE = 6;
    private static final Pattern TRIMESTRE =
            Pattern.compile("\\b(jour|quotidien|semaine|hebdo|mois|mensuel|trimestr)");
    private static final Pattern SEMESTRE =
            Pattern.compile("\\b(semestr|deux fois (par|l.) ?an|2 fois par an)");
    private static final Pattern ANNEE = Pattern.compile("\\b(an|ans|annee|annuel\\w*)\\b");

    private Rythme() {}

    /// @param frequence the words of the text, empty for what is done once
    public static int mois(String frequence) {
        var mots = sansAccents(frequence);
        if (SEMESTRE.matcher(mots).find()) return 6;
        if (TRIMESTRE.matcher(mots).find()) return 3;
        if (ANNEE.matcher(mots).find()) return 12;
        return ORDINAIRE;
    }

    /// @param jour of the last word, or of the entry into force
    /// @param echeance the date by which it is to be reached
    /// @return null when no word is expected any more
    public static @Nullable LocalDate prochain(
            EtatPromesse etat, LocalDate jour, String frequence, @Nullable LocalDate echeance) {
        return switch (etat) {
            case SANS_OBJET -> null;
            case NON_ACTIVE -> jour.plusMonths(12);
            case TENU -> frequence.isBlank() ? null : jour.plusMonths(mois(frequence));
            default -> {
                var suivant = jour.plusMonths(mois(frequence));
                yield echeance != null && echeance.isAfter(jour) && echeance.isBefore(suivant)
                        ? echeance
                        : suivant;
            }
        };
    }

    static String sansAccents(String texte) {
        return java.text.Normalizer.normalize(texte, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
