package fr.unisson.socle.web;

import fr.unisson.socle.Markdown;

/// Markdown for a screen: a table wider than a phone scrolls in its own box, which the keyboard can
/// reach.
public final class TexteRiche {

    private static final String BOITE =
            "<div class=\"defile\" tabindex=\"0\" role=\"group\" aria-label=\"Tableau\"><table>";

    private TexteRiche() {}

    /// Safe HTML: plain replacements are enough, since a tag typed by somebody is escaped.
    public static String html(String markdown) {
        return Markdown.html(markdown)
                .replace("<table>", BOITE)
                .replace("</table>", "</table></div>");
    }
}
