package fr.unisson.boucles.domaine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a mark stands in a list, the latest rating first: what a next page starts from, whatever
/// was closed meanwhile.
public record Repere(LocalDate le, String source, long cotation, long noeud) {

    private static final Pattern ECRIT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_([a-z]{1,30})_(\\d{1,18})_(\\d{1,18})");

    /// Empty for what no page has written.
    public static Optional<Repere> lire(@Nullable String ecrit) {
        var m = ECRIT.matcher(ecrit == null ? "" : ecrit);
        if (!m.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new Repere(
                            LocalDate.parse(m.group(1)),
                            m.group(2),
                            Long.parseLong(m.group(3)),
                            Long.parseLong(m.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String ecrit() {
        return le + "_" + source + "_" + cotation + "_" + noeud;
    }
}
