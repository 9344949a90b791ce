package fr.unisson.modeles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A letter, an amendment or a review with places to fill in, shipped with Unisson.
///
/// @param modifie what an amendment is about, in the word of conventions; empty for the others
/// @param texte Markdown; `{{titre}}` is a place that a convention fills
public record DocumentType(
        String code,
        String nom,
        Genre genre,
        int ordre,
        String modifie,
        String description,
        String texte) {

    public enum Genre {
        AVENANT("Modèles d’avenant"),
        LETTRE("Lettres"),
        BILAN("Bilan");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// What a convention tells of itself, and how it reads while nobody told it.
    private static final Map<String, String> VIDES =
            Map.of(
                    "designation", "[à préciser : numéro et titre]",
                    "titre", "[à préciser : titre]",
                    "parties", "[à préciser : parties]",
                    "organisation", "[à préciser : votre organisation]",
                    "autres", "[à préciser : les autres parties]",
                    "fin", "[à préciser : fin de la période]",
                    "preavis", "[à préciser : durée du préavis]",
                    "aujourdhui", "[à préciser : date]");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    static DocumentType lire(String fichier) {
        var parts = fichier.replace("\r\n", "\n").split("(?m)^---$\\n?", 3);
        if (parts.length < 3 || !parts[0].isBlank())
            throw new IllegalArgumentException("Document type sans en-tête");
        var entete = new LinkedHashMap<String, String>();
        parts[1].lines()
                .filter(l -> l.contains(":"))
                .forEach(l ->
                        entete.put(
                                l.substring(0, l.indexOf(':')).strip(),
                                l.substring(l.indexOf(':') + 1).strip()));
        return new DocumentType(
                entete.getOrDefault("code", ""),
                entete.getOrDefault("nom", ""),
                Genre.valueOf(entete.getOrDefault("genre", "")),
                Integer.parseInt(entete.getOrDefault("ordre", "")),
                entete.getOrDefault("modifie", ""),
                entete.getOrDefault("description", ""),
                parts[2].strip());
    }

    /// What stands under one of its headings, with what is known; empty when it has no such
    /// heading.
    public String rempli(Map<String, String> faits, String titre) {
        var suite = (rempli(faits) + "\n").split("(?m)^## " + Pattern.quote(titre) + "$", 2);
        return suite.length < 2 ? "" : suite[1].split("(?m)^## ", 2)[0].strip();
    }

    /// Its text with what is known; the rest says that it is to be filled in.
    public String rempli(Map<String, String> faits) {
        return PLACE.matcher(texte)
                .replaceAll(m -> {
                    var nom = m.group(1);
                    var dit = faits.getOrDefault(nom, "");
                    var lu = dit.isBlank() ? VIDES.getOrDefault(nom, "") : dit;
                    if (lu.isEmpty()) throw new IllegalArgumentException("Place inconnue : " + nom);
                    return Matcher.quoteReplacement(lu);
                });
    }
}
