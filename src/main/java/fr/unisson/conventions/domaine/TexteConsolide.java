package fr.unisson.conventions.domaine;

import fr.unisson.socle.Empreinte;
import java.text.Normalizer;
import java.util.stream.Collectors;

/// The assembled text in canonical Markdown, and the digest everyone approves, decides on and
/// signs.
public record TexteConsolide(String texte, String empreinte) {

    static TexteConsolide de(String brut) {
        var texte = canonique(brut);
        return new TexteConsolide(texte, Empreinte.de(texte));
    }

    /// NFC, `\n` line ends, no trailing blanks, no run of empty lines, one final `\n`.
    public static String canonique(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFC)
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }
}
