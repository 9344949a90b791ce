package fr.unisson.socle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// French spaces that must not break a line: before double punctuation and inside guillemets.
///
/// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
public final class Typographie {

    private static final char INSECABLE = '\u00a0';
    private static final String APRES_L_ESPACE = ":;?!»%€";
    private static final String AVANT_L_ESPACE = "«°";

    /// Where a text is shown, or sent back, letter for letter.
    private static final Set<String> TELS_QUELS =
            Set.of("pre", "code", "textarea", "script", "style");

    private Typographie() {}

    /// What somebody typed, as a sentence: with a full stop, unless it has its own.
    public static String phrase(String texte) {
        var dit = texte.strip();
        return dit.isEmpty() || ".!?…".indexOf(dit.charAt(dit.length() - 1)) >= 0 ? dit : dit + ".";
    }

    public static String francaise(String texte) {
        @Nullable StringBuilder sortie = null;
        for (int i = texte.indexOf(' '); i >= 0; i = texte.indexOf(' ', i + 1)) {
            if (!tient(texte, i)) continue;
            if (sortie == null) sortie = new StringBuilder(texte);
            sortie.setCharAt(i, INSECABLE);
        }
        return sortie == null ? texte : sortie.toString();
    }

    /// Whether the space there holds to one of its neighbours.
    private static boolean tient(String texte, int espace) {
        boolean avant = espace > 0 && AVANT_L_ESPACE.indexOf(texte.charAt(espace - 1)) >= 0;
        return avant
                || (espace + 1 < texte.length()
                        && APRES_L_ESPACE.indexOf(texte.charAt(espace + 1)) >= 0);
    }

    /// The same for a whole page or a piece of one, in its texts alone: not in its tags, nor where
    /// letters count.
    public static String balisee(String html) {
        var sortie = new StringBuilder(html.length());
        for (int lu = 0; lu < html.length(); ) {
            int balise = ouVers(html.indexOf('<', lu), html);
            sortie.append(francaise(html.substring(lu, balise)));
            lu = finTelleQuelle(html, balise);
            sortie.append(html, balise, lu);
        }
        return sortie.toString();
    }

    /// After the tag that starts here and what must be left as it is behind it.
    private static int finTelleQuelle(String html, int balise) {
        int fin = finDeBalise(html, balise);
        int nom = balise + 1;
        while (nom < fin && Character.isLetter(html.charAt(nom))) nom++;
        if (nom <= balise + 1) return fin;
        var element = html.substring(balise + 1, nom);
        return TELS_QUELS.contains(element) ? ouVers(html.indexOf("</" + element, fin), html) : fin;
    }

    /// An attribute between quotes may hold what closes a tag.
    private static int finDeBalise(String html, int balise) {
        char guillemet = 0;
        for (int i = balise; i < html.length(); i++) {
            char c = html.charAt(i);
            if (guillemet != 0) guillemet = c == guillemet ? 0 : guillemet;
            else if (c == '>') return i + 1;
            else if (c == '"' || c == '\'') guillemet = c;
        }
        return html.length();
    }

    private static int ouVers(int trouve, String html) {
        return trouve < 0 ? html.length() : trouve;
    }
}
