package fr.unisson.documents;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// The body of a printed document: plain text goes in, escaped HTML comes out.
public final class Corps {

    private final StringBuilder html = new StringBuilder();

    public static Corps titre(String titre) {
        var corps = new Corps();
        corps.html.append("<h1>").append(propre(titre)).append("</h1>");
        return corps;
    }

    public Corps section(String titre) {
        html.append("<h2>").append(propre(titre)).append("</h2>");
        return this;
    }

    /// Its line breaks are kept.
    public Corps paragraphe(String texte) {
        html.append("<p>").append(propre(texte).replace("\n", "<br/>")).append("</p>");
        return this;
    }

    public Corps liste(List<String> points) {
        html.append("<ul>");
        points.forEach(p -> html.append("<li>").append(propre(p)).append("</li>"));
        html.append("</ul>");
        return this;
    }

    /// The first cell of a row is its name.
    public Corps fiche(List<List<String>> lignes) {
        html.append("<table><tbody>");
        for (var l : lignes) {
            html.append("<tr><th>")
                    .append(propre(l.getFirst()))
                    .append("</th><td>")
                    .append(propre(l.getLast()))
                    .append("</td></tr>");
        }
        html.append("</tbody></table>");
        return this;
    }

    public Corps tableau(List<String> entetes, List<List<String>> rangees) {
        html.append("<table><thead><tr>");
        entetes.forEach(e -> html.append("<th>").append(propre(e)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var rangee : rangees) {
            html.append("<tr>");
            rangee.forEach(c -> html.append("<td>").append(propre(c)).append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        return this;
    }

    /// What belongs together on one page.
    public Corps ensemble(Runnable contenu) {
        html.append("<div class=\"ensemble\">");
        contenu.run();
        html.append("</div>");
        return this;
    }

    public String html() {
        return html.toString();
    }

    private static String propre(String texte) {
        return HtmlUtils.htmlEscape(texte, "UTF-8");
    }
}
