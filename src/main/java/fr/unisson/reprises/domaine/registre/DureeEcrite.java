package fr.unisson.reprises.domaine.registre;

import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.socle.tableur.Mots;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Terms as registers write them: "3 ans", "36 mois", "1 an, tacite reconduction", "indéterminée".
final class DureeEcrite {

    private static final Map<String, String> NOMBRES =
            Map.of(
                    "un", "1", "une", "1", "deux", "2", "trois", "3", "quatre", "4", "cinq", "5",
                    "six", "6", "dix", "10", "douze", "12");
    private static final Pattern ANS = Pattern.compile("\\b(\\d{1,2}) ?(?:ans?|annees?)\\b");
    private static final Pattern MOIS = Pattern.compile("\\b(\\d{1,3}) ?(?:mois|m)\\b");
    private static final Map<String, Integer> RYTHMES =
            Map.of(
                    "annuelle",
                    12,
                    "annuel",
                    12,
                    "biennale",
                    24,
                    "triennale",
                    36,
                    "quinquennale",
                    60);
    private static final Pattern NU = Pattern.compile("\\d{1,2}");
    private static final Pattern SANS_TERME =
            Pattern.compile(
                    ".*\\b(indeterminee?|illimitee?|sans terme|sans limite|permanente?)\\b.*");
    private static final Pattern SANS_RECONDUCTION =
            Pattern.compile(
                    "non|n|aucune?|sans|neant|(non|pas) (renouvelable|de reconduction).*"
                            + "|.*\\b(non renouvelable|sans reconduction|sans tacite)\\b.*");
    private static final Pattern TACITE =
            Pattern.compile(".*\\b(tacite|tacitement|automatique|automatiquement|tr)\\b.*|oui|o|x");
    private static final Pattern EXPRES =
            Pattern.compile(
                    ".*\\b(expres|expresse|express|avenant|accord|renouvelables?|ecrite?)\\b.*");

    private DureeEcrite() {}

    /// @param sansTerme the words say that it has none
    record Lue(boolean sansTerme, OptionalInt mois) {}

    /// Empty when the words say no length.
    static Optional<Lue> lire(String ecrit) {
        var mots = enChiffres(ecrit);
        if (mots.isEmpty()) return Optional.empty();
        if (SANS_TERME.matcher(mots).matches())
            return Optional.of(new Lue(true, OptionalInt.empty()));
        int mois = 0;
        var ans = ANS.matcher(mots);
        if (ans.find()) mois += 12 * Integer.parseInt(ans.group(1));
        var m = MOIS.matcher(mots);
        if (m.find()) mois += Integer.parseInt(m.group(1));
        // A number alone counts years, as people fill a column of lengths.
        if (mois == 0 && NU.matcher(mots).matches()) mois = 12 * Integer.parseInt(mots);
        if (mois == 0) mois = RYTHMES.getOrDefault(mots, 0);
        return mois > 0 ? Optional.of(new Lue(false, OptionalInt.of(mois))) : Optional.empty();
    }

    /// Months of a notice; a number alone counts months.
    static OptionalInt preavis(String ecrit) {
        var mots = enChiffres(ecrit);
        if (NU.matcher(mots).matches()) return OptionalInt.of(Integer.parseInt(mots));
        var jours = Pattern.compile("\\b(\\d{1,3}) ?(?:jours?|j)\\b").matcher(mots);
        if (jours.find())
            return OptionalInt.of(Math.max(1, Math.round(Integer.parseInt(jours.group(1)) / 30f)));
        var lue = lire(ecrit);
        return lue.map(Lue::mois).orElse(OptionalInt.empty());
    }

    /// Null when the words do not say.
    static @Nullable ModeRenouvellement renouvellement(String ecrit) {
        var mots = Mots.cle(ecrit);
        if (mots.isEmpty()) return null;
        if (SANS_RECONDUCTION.matcher(mots).matches()) return ModeRenouvellement.AUCUN;
        if (TACITE.matcher(mots).matches()) return ModeRenouvellement.TACITE;
        return EXPRES.matcher(mots).matches() ? ModeRenouvellement.EXPRES : null;
    }

    private static String enChiffres(String ecrit) {
        var mots = new StringBuilder();
        for (var mot : Mots.cle(ecrit).split(" ", -1)) {
            mots.append(mots.isEmpty() ? "" : " ").append(NOMBRES.getOrDefault(mot, mot));
        }
        return mots.toString();
    }
}
