package fr.unisson.socle.tableur;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A date as people write it in a cell.
public sealed interface DateEcrite {

    /// @param deduite a period was written, of which this is the end or the beginning
    record Lue(LocalDate jour, boolean deduite) implements DateEcrite {}

    record Vide() implements DateEcrite {}

    /// Words that say that there is no date: "en continu", "dès que possible".
    record SansJour() implements DateEcrite {}

    record Illisible() implements DateEcrite {}

    /// A day of the calendar that makes no sense here: spreadsheets write 01/01/1900 for nothing.
    record Invraisemblable(LocalDate jour) implements DateEcrite {}

    /// Two digits from here on are of the last century, as spreadsheets read them.
    int PIVOT = 70;

    /// Which day of a period: a due date is its last day, a start its first.
    enum Bord {
        DEBUT,
        FIN
    }

    String MOIS =
            "(janvier|janv|jan|fevrier|fevr|fev|mars|mar|avril|avr|mai|juin|juillet|juil|jui|aout"
                    + "|aou|septembre|sept|sep|octobre|oct|novembre|nov|decembre|dec)\\.?";
    String AN = "(\\d{4}|\\d{2})";
    Map<String, Integer> NUMEROS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("fev", 2),
                    Map.entry("mar", 3),
                    Map.entry("avr", 4),
                    Map.entry("mai", 5),
                    Map.entry("juin", 6),
                    Map.entry("jui", 7),
                    Map.entry("aou", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));
    Pattern SANS_JOUR =
            Pattern.compile(
                    "(en )?continu|(en )?permanen(t|ce)|asap|des que possible|au plus vite|urgent"
                            + "|immediat|immediatement|a definir|a determiner|a preciser|a voir"
                            + "|a planifier|non defini|non definie|nc|n c|na|n a|tbd|annuel"
                            + "|annuelle|mensuel|mensuelle|trimestriel|chaque .*|tous les .*"
                            + "|recurrent|regulier|fil de l eau|au fil de l eau|sans|aucune?"
                            + "|inconnue?|non connue?|non renseignee?|manquante?");

    /// A form of date, and how it is read.
    record Forme(Pattern pattern, Lecture lecture) {
        interface Lecture {
            Lue lire(MatchResult m, Bord bord);
        }

        static Forme de(String regle, Lecture lecture) {
            return new Forme(Pattern.compile(regle), lecture);
        }

        Optional<Lue> lire(String texte, Bord bord) {
            var m = pattern.matcher(texte);
            return m.matches() ? Optional.of(lecture.lire(m, bord)) : Optional.empty();
        }
    }

    List<Forme> FORMES =
            List.of(
                    Forme.de(
                            "(\\d{4})-(\\d{1,2})-(\\d{1,2})([ t]\\d{1,2}:.*)?",
                            (m, _) -> jour(m.group(1), nombre(m.group(2)), nombre(m.group(3)))),
                    Forme.de(
                            "(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ]" + AN,
                            (m, _) -> jour(m.group(3), nombre(m.group(2)), nombre(m.group(1)))),
                    Forme.de(
                            "(?:\\p{Alpha}+ )?(\\d{1,2})(?:er)?[ \\-]" + MOIS + "[ \\-]" + AN,
                            (m, _) -> jour(m.group(3), mois(m.group(2)), nombre(m.group(1)))),
                    Forme.de(
                            "(?:(debut|mi|fin|courant)[ -])?" + MOIS + "[ \\-/']*" + AN,
                            (m, bord) -> moment(m.group(1), mois(m.group(2)), m.group(3), bord)),
                    Forme.de(
                            "(?:(?:de |entre )?)"
                                    + MOIS
                                    + " ?(?:a|au|et|-|/|>) ?"
                                    + MOIS
                                    + "[ \\-/]*"
                                    + AN,
                            (m, bord) ->
                                    periode(mois(m.group(1)), mois(m.group(2)), m.group(3), bord)),
                    Forme.de(
                            "(\\d{1,2})[/.\\-](\\d{4})",
                            (m, bord) -> mois(nombre(m.group(1)), m.group(2), bord)),
                    Forme.de(
                            "(?:t|trim\\.?|trimestre) ?([1-4])[ /\\-]*(?:de )?" + AN,
                            (m, bord) -> trimestre(m.group(1), m.group(2), bord)),
                    Forme.de(
                            "([1-4]) ?(?:er|e|eme|nd|ieme|ᵉ)? ?(?:t|trim\\.?|trimestre)[ /\\-]*(?:de )?"
                                    + AN,
                            (m, bord) -> trimestre(m.group(1), m.group(2), bord)),
                    Forme.de(
                            "(\\d{4})[ /\\-]*t([1-4])",
                            (m, bord) -> trimestre(m.group(2), m.group(1), bord)),
                    Forme.de(
                            "(?:s|sem\\.?|semestre) ?([12])[ /\\-]*(?:de )?" + AN,
                            (m, bord) -> semestre(m.group(1), m.group(2), bord)),
                    Forme.de(
                            "([12]) ?(?:er|e|eme|nd|nde)? ?(?:s|sem\\.?|semestre)[ /\\-]*(?:de )?"
                                    + AN,
                            (m, bord) -> semestre(m.group(1), m.group(2), bord)),
                    Forme.de(
                            "(?:fin |courant |annee |en |debut )?(\\d{4})",
                            (m, bord) -> periode(1, 12, m.group(1), bord)));

    Pattern INTERVALLE = Pattern.compile("(?:du |de |entre le )?(.*\\d.*?) (?:au|et le|->|–) (.*)");

    /// Years before which a date is a mistake: plans are of this century, registers are older.
    int SIECLE = 2000;

    static DateEcrite lire(String texte, Bord bord) {
        return lire(texte, bord, SIECLE);
    }

    /// @param depuis first year that makes sense here
    static DateEcrite lire(String texte, Bord bord, int depuis) {
        var simple =
                Mots.simple(texte)
                        .replaceAll("^(?:pour |avant |d'ici |au plus tard )(?:le |la )?", "");
        if (simple.isEmpty() || simple.matches("[-–?./x]+")) return new Vide();
        var lue = seule(simple, bord).or(() -> intervalle(simple, bord));
        if (lue.isPresent()) {
            var jour = lue.get().jour();
            return plausible(jour, depuis) ? lue.get() : new Invraisemblable(jour);
        }
        return SANS_JOUR.matcher(Mots.cle(texte)).matches() ? new SansJour() : new Illisible();
    }

    private static Optional<Lue> seule(String texte, Bord bord) {
        return premiere(f -> f.lire(texte, bord));
    }

    private static Optional<Lue> intervalle(String texte, Bord bord) {
        var m = INTERVALLE.matcher(texte);
        return m.matches() ? seule(m.group(bord == Bord.DEBUT ? 1 : 2), bord) : Optional.empty();
    }

    /// A day that no calendar has, such as 31 February, is no date.
    private static Optional<Lue> premiere(Function<Forme, Optional<Lue>> lecture) {
        for (var forme : FORMES) {
            try {
                var lue = lecture.apply(forme);
                if (lue.isPresent()) return lue;
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean plausible(LocalDate jour, int depuis) {
        return jour.getYear() >= depuis && jour.getYear() < 2100;
    }

    private static Lue jour(String an, int mois, int jour) {
        return new Lue(LocalDate.of(an(an), mois, jour), false);
    }

    private static Lue moment(String quand, int mois, String an, Bord bord) {
        int jour =
                switch (quand) {
                    case "debut" -> 10;
                    case "mi" -> 15;
                    case null, default -> 0;
                };
        return jour == 0 ? mois(mois, an, bord) : new Lue(LocalDate.of(an(an), mois, jour), true);
    }

    private static Lue mois(int mois, String an, Bord bord) {
        return periode(mois, mois, an, bord);
    }

    private static Lue trimestre(String numero, String an, Bord bord) {
        int dernier = nombre(numero) * 3;
        return periode(dernier - 2, dernier, an, bord);
    }

    private static Lue semestre(String numero, String an, Bord bord) {
        int dernier = nombre(numero) * 6;
        return periode(dernier - 5, dernier, an, bord);
    }

    private static Lue periode(int de, int a, String an, Bord bord) {
        return new Lue(
                bord == Bord.DEBUT
                        ? LocalDate.of(an(an), de, 1)
                        : YearMonth.of(an(an), a).atEndOfMonth(),
                true);
    }

    private static int mois(String nom) {
        return NUMEROS.getOrDefault(nom.startsWith("juin") ? "juin" : nom.substring(0, 3), 0);
    }

    private static int an(String ecrit) {
        int an = nombre(ecrit);
        if (an >= 100) return an;
        return an < PIVOT ? 2000 + an : 1900 + an;
    }

    private static int nombre(String chiffres) {
        return Integer.parseInt(chiffres);
    }
}
