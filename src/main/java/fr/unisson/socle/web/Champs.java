package fr.unisson.socle.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a field is tied to its hint, its error and the summary of errors.
public final class Champs {

    /// The longest name, title or address that is kept.
    public static final int LIGNE = 300;

    /// The longest few paragraphs.
    public static final int TEXTE = 10_000;

    /// The longest document written in a page.
    public static final int DOCUMENT = 200_000;

    private Champs() {}

    /// The id of a field: its name, without what would trouble a selector or an address.
    public static String id(String nom) {
        return nom.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /// The value of `aria-describedby`, null when nothing describes the field.
    public static @Nullable String decritPar(
            String nom, @Nullable String aide, @Nullable String erreur) {
        var id = id(nom);
        var ids =
                Stream.of(aide == null ? "" : id + "-aide", erreur == null ? "" : id + "-erreur")
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /// "Claire Le Goff" gives "CL": first letters of the first two words.
    public static String initiales(String nom) {
        return Stream.of(nom.trim().split("[\\s'’-]+"))
                .filter(mot -> !mot.isEmpty())
                .limit(2)
                .map(mot -> mot.substring(0, mot.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.FRANCE);
    }

    /// The first characters of a digest: enough to recognise it, the whole stays one click away.
    public static String abrege(String empreinte) {
        return empreinte.length() <= 12 ? empreinte : empreinte.substring(0, 12) + "…";
    }
}
