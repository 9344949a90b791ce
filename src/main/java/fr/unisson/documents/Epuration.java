package fr.unisson.documents;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Keeps of a fragment only what a printed page needs: a closed list of elements and attributes.
/// Unknown elements give way to their children; those that run or fetch something vanish whole.
final class Epuration {

    private static final Set<String> GLOBAUX = Set.of("id", "class", "lang", "title");

    private static final Map<String, Set<String>> ADMIS =
            Map.ofEntries(
                    entry("a", Set.of("href")),
                    entry("img", Set.of("src", "alt", "width", "height")),
                    entry("ol", Set.of("start")),
                    entry("td", Set.of("colspan", "rowspan")),
                    entry("th", Set.of("colspan", "rowspan", "scope")));

    private static final Set<String> SIMPLES =
            Set.of(
                    ("h1 h2 h3 h4 h5 h6 p div section article blockquote pre code ul li dl dt dd"
                                    + " table caption thead tbody tfoot tr span strong em b i u s"
                                    + " sub sup small br hr abbr ins del mark nav main address q"
                                    + " cite")
                            .split(" "));

    private static final Set<String> SUPPRIMES =
            Set.of(
                    ("script style link meta head title base iframe frame object embed applet svg"
                                    + " math template noscript audio video source canvas form input"
                                    + " button select textarea bookmarks")
                            .split(" "));

    private static final Pattern LIEN = Pattern.compile("(?i)(https?://|mailto:|#).*");
    private static final Pattern IMAGE =
            Pattern.compile("(?is)data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]+");

    private Epuration() {}

    static void epurer(Element racine) {
        for (var enfant : enfants(racine)) {
            switch (enfant) {
                case Element element -> traiter(racine, element);
                case CDATASection cdata -> racine.replaceChild(texte(racine, cdata), cdata);
                case Text texte -> texte.setData(Caracteres.imprimables(texte.getData()));
                default -> racine.removeChild(enfant);
            }
        }
    }

    private static void traiter(Element parent, Element element) {
        var nom = element.getTagName();
        if (SUPPRIMES.contains(nom) || (nom.equals("img") && !imageIntegree(element))) {
            parent.removeChild(element);
            return;
        }
        epurer(element);
        if (SIMPLES.contains(nom) || ADMIS.containsKey(nom)) {
            epurerAttributs(element);
        } else {
            deplier(parent, element);
        }
    }

    private static void epurerAttributs(Element element) {
        var admis = ADMIS.getOrDefault(element.getTagName(), Set.of());
        var attributs = element.getAttributes();
        for (int i = attributs.getLength() - 1; i >= 0; i--) {
            var nom = attributs.item(i).getNodeName();
            if (!admis.contains(nom) && !GLOBAUX.contains(nom)) {
                element.removeAttribute(nom);
            }
        }
        if (element.hasAttribute("title")) {
            element.setAttribute("title", Caracteres.imprimables(element.getAttribute("title")));
        }
        if (!LIEN.matcher(element.getAttribute("href")).matches()) {
            element.removeAttribute("href");
        }
    }

    private static boolean imageIntegree(Element image) {
        return IMAGE.matcher(image.getAttribute("src")).matches();
    }

    private static void deplier(Element parent, Element element) {
        for (var enfant : enfants(element)) {
            parent.insertBefore(enfant, element);
        }
        parent.removeChild(element);
    }

    private static Text texte(Element racine, CDATASection cdata) {
        return racine.getOwnerDocument().createTextNode(Caracteres.imprimables(cdata.getData()));
    }

    private static List<Node> enfants(Node noeud) {
        var enfants = new ArrayList<Node>();
        for (var n = noeud.getFirstChild(); n != null; n = n.getNextSibling()) {
            enfants.add(n);
        }
        return enfants;
    }
}
