package fr.unisson.documents;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.web.util.HtmlUtils;

/// The body of a printed document: plain text goes in, escaped HTML comes out. Line breaks are
/// kept.
public final class Corps {

    private final StringBuilder html = new StringBuilder();

    private Corps() {}

    public static Corps titre(String titre) {
        var corps = new Corps();
        corps.html.append("<h1>").append(propre(titre)).append("</h1>");
        return corps;
    }

    /// Read standing up, from a wall: larger.
    public static Corps affiche(String titre, Consumer<Corps> contenu) {
        var corps = titre(titre);
        contenu.accept(corps);
        corps.html.insert(0, "<div class=\"affiche\">").append("</div>");
        return corps;
    }

    public Corps section(String titre) {
        html.append("<h2>").append(propre(titre)).append("</h2>");
        return this;
    }

    public Corps paragraphe(String texte) {
        html.append("<p>").append(propre(texte)).append("</p>");
        return this;
    }

    /// One paragraph a line.
    public Corps paragraphes(String texte) {
        texte.lines().filter(l -> !l.isBlank()).forEach(this::paragraphe);
        return this;
    }

    /// @param source the picture itself, as a `data:` address
    /// @param mots said instead of it
    /// @param cote of its square, in pixels
    public Corps dessin(String source, String mots, int cote) {
        html.append("<p><img width=\"%d\" height=\"%d\" alt=\"".formatted(cote, cote))
                .append(propre(mots))
                .append("\" src=\"")
                .append(propre(source))
                .append("\"/></p>");
        return this;
    }

    public Corps liste(List<String> points) {
        html.append("<ul>");
        points.forEach(p -> html.append("<li>").append(propre(p)).append("</li>"));
        html.append("</ul>");
        return this;
    }

    /// Each with its name first.
    public Corps nommes(List<Cellule> points) {
        html.append("<ul>");
        points.forEach(p -> html.append("<li>").append(p.html()).append("</li>"));
        html.append("</ul>");
        return this;
    }

    /// A point with those under it.
    public record Point(String texte, List<String> dessous) {

        public Point {
            dessous = List.copyOf(dessous);
        }
    }

    public Corps points(List<Point> points) {
        html.append("<ul>");
        for (var p : points) {
            html.append("<li>").append(propre(p.texte()));
            if (!p.dessous().isEmpty()) liste(p.dessous());
            html.append("</li>");
        }
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

    /// One cell: its words, what follows them when they are strong, a smaller line under.
    public record Cellule(String texte, boolean forte, String suite, String detail) {

        public static Cellule de(String texte) {
            return new Cellule(texte, false, "", "");
        }

        public static Cellule forte(String texte) {
            return new Cellule(texte, true, "", "");
        }

        private String html() {
            return (forte ? "<strong>" + propre(texte) + "</strong>" : propre(texte))
                    + propre(suite)
                    + (detail.isEmpty() ? "" : "<br/><small>" + propre(detail) + "</small>");
        }
    }

    public Corps tableau(List<String> entetes, List<List<String>> rangees) {
        return cellules(
                entetes, rangees.stream().map(r -> r.stream().map(Cellule::de).toList()).toList());
    }

    public Corps cellules(List<String> entetes, List<List<Cellule>> rangees) {
        html.append("<table><thead><tr>");
        entetes.forEach(e -> html.append("<th>").append(propre(e)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var rangee : rangees) {
            html.append("<tr>");
            rangee.forEach(c -> html.append("<td>").append(c.html()).append("</td>"));
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
        return HtmlUtils.htmlEscape(texte, "UTF-8").replace("\n", "<br/>");
    }
}
