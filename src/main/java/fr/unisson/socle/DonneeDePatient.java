package fr.unisson.socle;

import fr.unisson.socle.vie.Motif;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What names a person without their name, as far as it can be recognised by its form. No such
/// thing enters a free text: the platform holds no data about patients. A name is not recognised;
/// people are asked not to write it.
public enum DonneeDePatient {
    /// Written out, with its kind or its number: a NIR that says it is an INS is both.
    INS(
            "un numéro d’identité de santé (INS)",
            "\\bINS\\b[^\\p{L}\\d]{0,4}(?:(?:NIR|NIA|C|A)\\b)?[^\\p{L}\\d]{0,4}\\d(?:_?\\d){7,21}"
                    + "|1\\.2\\.250\\.1\\.213\\.1\\.4\\.\\d+"),
    /// Sex, year, month (or a code above twenty), department with Corsica, place, rank, and the key
    /// when it is given (arrêté du 27 mars 2009).
    NIR(
            "un numéro de sécurité sociale",
            "(?<!\\d)[1-478]_?\\d_?\\d_?(?:0_?[1-9]|1_?[0-2]|[2-9]_?\\d)_?(?:\\d_?\\d|2_?[AB])"
                    + "(?:_?\\d){6}(?:(?:_?\\d){2})?(?!\\d)"),
    /// In France, written with its national or its international prefix; not a day and its hour,
    /// `05.12.2026 10h30`.
    TELEPHONE(
            "un numéro de téléphone",
            "(?<!\\d)(?<!\\d[.-])(?!\\d\\d([. -])\\d\\d\\1(?:19|20)\\d\\d(?!\\d))"
                    + "(?:(?:\\+|00)33_?(?:\\(0\\)_?)?|0)[1-9](?:_?\\d\\d){4}(?!\\d)"
                    + "|(?<![\\d/])0[1-9](?:/\\d\\d){4}(?![\\d/])"),
    NAISSANCE(
            "une date de naissance",
            "(?<!\\p{L})n(?:ée?|ee|é\\(e\\)|é[.·-]e)\\s+(?:à\\s+\\p{L}[\\p{L}\\s’'-]{0,40}\\s)?le\\s+"
                    + "(?:\\p{L}+\\s+)?\\d"
                    + "|(?<!\\p{L})(?:date\\s+de\\s+naissance|DDN)[^\\p{L}\\d]{0,4}\\d");

    private final String libelle;
    private final Pattern forme;

    /// Between two digits, `_?` stands for a space, a dot or a hyphen, or nothing.
    DonneeDePatient(String libelle, String forme) {
        this.libelle = libelle;
        this.forme =
                Pattern.compile(
                        forme.replace("_?", "[ \\t.\\-\\x{a0}\\x{202f}]?"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public String libelle() {
        return libelle;
    }

    /// Those that a text holds.
    public static List<DonneeDePatient> dans(String texte) {
        var lu = Normalizer.normalize(texte, Normalizer.Form.NFC);
        return Arrays.stream(values()).filter(d -> d.forme.matcher(lu).find()).toList();
    }

    /// Why a text is refused, and how to write it otherwise.
    ///
    /// @param code of the reason, by which a page finds the field
    public static Optional<Motif> refus(String code, String texte) {
        var trouvees = dans(texte);
        if (trouvees.isEmpty()) return Optional.empty();
        return Optional.of(
                new Motif(
                        code,
                        "Ce texte contient "
                                + trouvees.stream()
                                        .map(DonneeDePatient::libelle)
                                        .collect(Collectors.joining(" et "))
                                + ". Unisson ne garde aucune donnée qui désigne une personne"
                                + " accompagnée : retirez-la et écrivez par exemple «\u00a0une personne"
                                + " suivie par le service\u00a0»."));
    }
}
