package fr.unisson.modeles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of our own: a header between `---` lines, then sections.
///
/// ```
/// ---
/// code: cpts-etablissement
/// nom: Convention entre une CPTS et un établissement
/// version: 1
/// type: cpts-etablissement
/// description: …
/// ---
///
/// ## 1. Objet et périmètre
/// {volet: V1, obligatoire: oui, donnees: perimetre, aide: "Dites pour qui et où."}
///
/// Le texte en Markdown (titres à partir de ###).
/// ```
///
/// Every key of the braces may be left out, or given as `-`. In a quoted value, `\"` is a quote. A
/// mistake stops the reading with its line.
public final class FichierModele {

    private static final Pattern TITRE = Pattern.compile("## +([0-9A-Z]{1,3})\\. +(\\S.*)");
    private static final Pattern CLE =
            Pattern.compile(
                    "\\s*([a-z]+)\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\"]*))\\s*(?:,|$)");

    private final String[] lignes;
    private final Map<String, String> entete = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private int position;

    /// @param ligne where its title stands, from 1
    public record Section(
            int ligne, String numero, String titre, Map<String, String> attributs, String texte) {

        /// Empty when the key is absent or `-`.
        Optional<String> attribut(String cle) {
            return Optional.ofNullable(attributs.get(cle)).filter(v -> !v.equals("-"));
        }
    }

    private FichierModele(String fichier) {
        this.lignes = fichier.replace("\r\n", "\n").split("\n", -1);
    }

    public static FichierModele lire(String fichier) {
        var lecture = new FichierModele(fichier);
        lecture.lireEntete();
        while (lecture.position < lecture.lignes.length) {
            if (lecture.lignes[lecture.position].isBlank()) lecture.position++;
            else lecture.sections.add(lecture.section());
        }
        if (lecture.sections.isEmpty()) throw lecture.erreur("aucune section");
        return lecture;
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public String entete(String cle) {
        var valeur = entete.get(cle);
        if (valeur == null || valeur.isBlank())
            throw erreur(1, "« " + cle + ": » manque dans l’en-tête");
        return valeur;
    }

    String enteteFacultatif(String cle) {
        return entete.getOrDefault(cle, "");
    }

    static IllegalArgumentException erreur(int ligne, String quoi) {
        return new IllegalArgumentException("Modèle, ligne " + ligne + " : " + quoi);
    }

    private void lireEntete() {
        if (!lignes[0].strip().equals("---")) throw erreur("la première ligne doit être ---");
        for (position = 1; position < lignes.length; position++) {
            var ligne = lignes[position];
            if (ligne.strip().equals("---")) {
                position++;
                return;
            }
            if (ligne.isBlank()) continue;
            int separateur = ligne.indexOf(':');
            if (separateur < 1) throw erreur("« clé: valeur » attendu");
            entete.put(
                    ligne.substring(0, separateur).strip(),
                    ligne.substring(separateur + 1).strip());
        }
        throw erreur("l’en-tête n’est pas fermé par ---");
    }

    private Section section() {
        int ligne = position + 1;
        Matcher titre = TITRE.matcher(lignes[position].stripTrailing());
        if (!titre.matches()) throw erreur("« ## numéro. titre » attendu");
        position++;
        while (position < lignes.length && lignes[position].isBlank()) position++;
        Map<String, String> attributs = attributs();
        var texte = new StringBuilder();
        while (position < lignes.length && !lignes[position].startsWith("## "))
            texte.append(lignes[position++]).append('\n');
        return new Section(
                ligne, titre.group(1), titre.group(2).strip(), attributs, texte.toString().strip());
    }

    private Map<String, String> attributs() {
        if (position >= lignes.length) return Map.of();
        var ligne = lignes[position].strip();
        if (!ligne.startsWith("{")) return Map.of();
        if (!ligne.endsWith("}")) throw erreur("accolade fermante attendue");
        Map<String, String> attributs = new HashMap<>();
        var reste = ligne.substring(1, ligne.length() - 1);
        var cle = CLE.matcher(reste);
        int lu = 0;
        while (lu < reste.length() && cle.find(lu) && cle.start() == lu) {
            var entreGuillemets = cle.group(2);
            var valeur =
                    entreGuillemets != null
                            ? entreGuillemets.replaceAll("\\\\(.)", "$1")
                            : cle.group(3);
            attributs.put(cle.group(1), valeur.strip());
            lu = cle.end();
        }
        if (lu < reste.length()) throw erreur("« " + reste.substring(lu) + " » illisible");
        position++;
        return Map.copyOf(attributs);
    }

    private IllegalArgumentException erreur(String quoi) {
        return erreur(position + 1, quoi);
    }
}
