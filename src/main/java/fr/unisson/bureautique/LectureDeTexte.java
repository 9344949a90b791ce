package fr.unisson.bureautique;

import fr.unisson.socle.vie.Resultat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads a Word, Markdown or plain text that somebody brings. A file is told by what it holds; its
/// name only helps to say what is wrong.
@Component
@Lazy
public class LectureDeTexte {

    /// A convention of a hundred pages weighs less.
    public static final int OCTETS_AU_PLUS = 5_000_000;

    private static final int CARACTERES_AU_PLUS = 1_500_000;
    private static final Pattern TITRE = Pattern.compile("(#{1,6})\\s+(\\S.*)");

    /// What a text file may be called; a name without extension says nothing.
    private static final Set<String> TEXTES = Set.of("", "md", "markdown", "txt", "text");

    private static final Pattern PAGE =
            Pattern.compile("^\\s*(?:<!doctype\\b|<html\\b|<\\?xml\\b|<head\\b|<body\\b)");

    public LectureDeTexte() {}

    public Resultat<TexteLu> lire(String nom, byte[] octets) {
        var extension = extension(nom);
        if (octets.length == 0) return Resultat.refus("VIDE", "Ce fichier est vide.");
        if (octets.length > OCTETS_AU_PLUS)
            return Resultat.refus("TROP_LOURD", "Ce fichier dépasse 5 Mo. Retirez-en les images.");
        if (extension.equals("docm") || extension.equals("dotm"))
            return Resultat.refus(
                    "MACROS",
                    "Ce fichier peut contenir des macros. Enregistrez-le au format .docx, puis"
                            + " choisissez-le à nouveau.");
        if (commence(octets, "PK\u0003\u0004")) return LectureWord.lire(octets);
        if (commence(octets, "\u00d0\u00cf\u0011\u00e0"))
            return Resultat.refus(
                    "ANCIEN_WORD",
                    "Ce fichier est d’un ancien format Word, ou protégé par un mot de passe."
                            + " Enregistrez-le au format .docx, sans mot de passe.");
        if (commence(octets, "%PDF"))
            return Resultat.refus(
                    "PDF", "Un PDF ne se découpe pas. Choisissez le fichier Word dont il vient.");
        if (commence(octets, "{\\rtf"))
            return Resultat.refus("RTF", "Enregistrez ce texte au format .docx.");
        if (extension.equals("docx"))
            return Resultat.refus(
                    "FAUX_DOCX",
                    "Ce fichier porte le nom d’un document Word mais n’en est pas un.");
        if (PAGE.matcher(debut(octets)).find())
            return Resultat.refus(
                    "PAGE_WEB",
                    "Ce fichier est une page web, pas un texte. Ouvrez-la dans Word et"
                            + " enregistrez-la au format .docx.");
        if (!TEXTES.contains(extension))
            return Resultat.refus(
                    "AUTRE_NOM",
                    "Ce fichier est nommé « ."
                            + extension
                            + " », et ce n’est ni un document Word, ni un texte. Choisissez un"
                            + " .docx, un .md ou un .txt.");
        return texte(octets);
    }

    private static String debut(byte[] octets) {
        return new String(octets, 0, Math.min(octets.length, 512), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Resultat<TexteLu> texte(byte[] octets) {
        var lu = decoder(octets).replace("\r\n", "\n").replace('\r', '\n').replace("\ufeff", "");
        if (lu.chars().anyMatch(LectureDeTexte::illisible))
            return Resultat.refus(
                    "INCONNU",
                    "Ce fichier n’est ni un document Word, ni un texte. Choisissez un .docx, un .md"
                            + " ou un .txt.");
        if (lu.length() > CARACTERES_AU_PLUS)
            return Resultat.refus("TROP_LONG", "Ce texte est trop long pour une convention.");
        var blocs = new ArrayList<Bloc>();
        var suite = new ArrayList<String>();
        for (var ligne : lu.split("\n", -1)) {
            var titre = TITRE.matcher(ligne.strip());
            if (titre.matches()) {
                finir(blocs, suite);
                blocs.add(new Bloc(titre.group(1).length(), titre.group(2).strip()));
            } else if (ligne.isBlank()) {
                finir(blocs, suite);
            } else {
                suite.add(ligne.stripTrailing());
            }
        }
        finir(blocs, suite);
        if (blocs.isEmpty()) return Resultat.refus("VIDE", "Ce fichier ne contient aucun texte.");
        return Resultat.fait(new TexteLu(blocs, List.of()));
    }

    /// A character that no text holds: the file is of another kind.
    private static boolean illisible(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\f' && c != '\u000b';
    }

    private static void finir(List<Bloc> blocs, List<String> suite) {
        if (!suite.isEmpty()) blocs.add(new Bloc(0, String.join("\n", suite)));
        suite.clear();
    }

    /// UTF-8, or else what Windows writes.
    private static String decoder(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            return new String(octets, Charset.forName("windows-1252"));
        }
    }

    private static boolean commence(byte[] octets, String marque) {
        var attendu = marque.getBytes(StandardCharsets.ISO_8859_1);
        return octets.length >= attendu.length
                && java.util.Arrays.equals(octets, 0, attendu.length, attendu, 0, attendu.length);
    }

    private static String extension(String nom) {
        int point = nom.lastIndexOf('.');
        return point < 0 ? "" : nom.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
