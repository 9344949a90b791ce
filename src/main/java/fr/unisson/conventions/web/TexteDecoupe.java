package fr.unisson.conventions.web;

import fr.unisson.socle.web.TexteRiche;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The assembled text cut at its headings, so that each article can be read and commented apart.
/// The text itself is never changed: only its rendering.
final class TexteDecoupe {

    /// @param titre empty for what stands before the first heading
    record Morceau(String titre, String markdown) {

        String html() {
            return TexteRiche.html(markdown)
                    .replaceAll(A_PRECISER_HTML, "<mark class=\"a-preciser\">$0</mark>");
        }
    }

    /// What a model leaves to fill in.
    private static final Pattern A_PRECISER = Pattern.compile("\\[à préciser[^\\]]*\\]");

    private static final String A_PRECISER_HTML = "\\[à préciser[^\\]<]*\\]";

    private TexteDecoupe() {}

    static List<Morceau> de(String texte) {
        var morceaux = new ArrayList<Morceau>();
        var titre = "";
        var corps = new StringBuilder();
        for (var ligne : texte.lines().toList()) {
            if (ligne.startsWith("## ")) {
                ajouter(morceaux, titre, corps);
                titre = ligne.substring(3).strip();
                corps = new StringBuilder();
            } else if (!ligne.startsWith("# ")) {
                corps.append(ligne).append('\n');
            }
        }
        ajouter(morceaux, titre, corps);
        return morceaux;
    }

    static int aPreciser(String texte) {
        return Math.toIntExact(A_PRECISER.matcher(texte).results().count());
    }

    private static void ajouter(List<Morceau> morceaux, String titre, StringBuilder corps) {
        var markdown = corps.toString().strip();
        if (!titre.isEmpty() || !markdown.isEmpty()) {
            morceaux.add(new Morceau(titre, markdown));
        }
    }
}
