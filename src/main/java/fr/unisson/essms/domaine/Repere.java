package fr.unisson.essms.domaine;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which mark a line of a spreadsheet is, and which version of it was exported.
public record Repere(long autoevaluation, long element, int personne, int version) {

    private static final Pattern FORME =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,3})\\.(\\d{1,6})");

    public static Optional<Repere> lire(String texte) {
        var m = FORME.matcher(texte.strip());
        return m.matches()
                ? Optional.of(
                        new Repere(
                                Long.parseLong(m.group(1)),
                                Long.parseLong(m.group(2)),
                                Integer.parseInt(m.group(3)),
                                Integer.parseInt(m.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return autoevaluation + "." + element + "." + personne + "." + version;
    }
}
