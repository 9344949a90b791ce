package fr.unisson.essms.domaine;

import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How a traced person is called here: never by who they are.
public final class Pseudonyme {

    private static final int AU_PLUS = 40;

    private static final Pattern CIVILITE =
            Pattern.compile(
                    "(?<!\\p{L})(?:m|mr|mme|mlle|monsieur|madame|mademoiselle)(?!\\p{L})\\.?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A capital, then at least another letter: as first names and surnames are written.
    private static final Pattern NOM_PROPRE = Pattern.compile("\\p{Lu}\\p{L}+");

    private static final Set<String> COMMUNS =
            Set.of("personne", "résident", "résidente", "patient", "patiente", "usager", "traceur");

    private Pseudonyme() {}

    public static Optional<Motif> refus(String texte) {
        var lu = texte.strip();
        if (lu.isEmpty()) return motif("Donnez un pseudonyme, par exemple « Personne A ».");
        if (lu.length() > AU_PLUS) return motif("Un pseudonyme tient en 40 caractères.");
        var donnee = DonneeDePatient.refus("PSEUDONYME", lu);
        if (donnee.isPresent()) return donnee;
        return nomme(lu)
                ? motif(
                        "Ce pseudonyme ressemble à un nom. N’écrivez ni nom ni prénom : par exemple"
                                + " « Personne A ».")
                : Optional.empty();
    }

    private static boolean nomme(String texte) {
        if (CIVILITE.matcher(texte).find()) return true;
        return Arrays.stream(texte.split("[\\s'’-]+", -1))
                        .filter(m -> NOM_PROPRE.matcher(m).matches())
                        .filter(m -> !COMMUNS.contains(m.toLowerCase(Locale.FRENCH)))
                        .count()
                > 1;
    }

    private static Optional<Motif> motif(String phrase) {
        return Optional.of(new Motif("PSEUDONYME", phrase));
    }
}
