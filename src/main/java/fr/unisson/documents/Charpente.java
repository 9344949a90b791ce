package fr.unisson.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What PDF/UA-1 asks of the structure and authors forget: headings without a missing level, header
/// cells with a scope, images with a text, captions that are read; then bookmarks and contents.
final class Charpente {

    private record Titre(int niveau, String id, String texte) {}

    private static final int NIVEAUX_DU_SOMMAIRE = 2;

    private final Document page;
    private final Element corps;

    Charpente(Document page, Element corps) {
        this.page = page;
        this.corps = corps;
    }

    void dresser() {
        copie(corps.getElementsByTagName("caption")).forEach(this::sortirDuTableau);
        copie(corps.getElementsByTagName("th")).forEach(Charpente::donnerUnePortee);
        copie(corps.getElementsByTagName("table")).forEach(Colonnes::partager);
        copie(corps.getElementsByTagName("img")).forEach(Charpente::donnerUnTexte);
        copie(corps.getElementsByTagName("a")).forEach(Charpente::annoncer);
        var titres = numeroterLesTitres();
        poserLesSignets(titres);
        for (var nav : copie(corps.getElementsByTagName("nav"))) {
            if (nav.getAttribute("class").equals("sommaire")) {
                nav.setTextContent("");
                nav.appendChild(liste(principaux(titres), "ul", this::lien));
            }
        }
    }

    /// The renderer leaves a caption out of the structure tree: it is printed just above instead.
    private void sortirDuTableau(Element caption) {
        var table = (Element) caption.getParentNode();
        var legende = page.createElement("p");
        legende.setAttribute("class", "legende");
        deplacerLesEnfants(caption, legende);
        table.removeChild(caption);
        table.getParentNode().insertBefore(legende, table);
    }

    private static void donnerUnePortee(Element th) {
        if (!th.hasAttribute("scope")) {
            var section = th.getParentNode().getParentNode().getNodeName();
            th.setAttribute("scope", section.equals("tbody") ? "row" : "col");
        }
    }

    private static void donnerUnTexte(Element image) {
        if (image.getAttribute("alt").isBlank()) {
            image.setAttribute("alt", "Illustration");
        }
    }

    /// A link annotation needs a description; its visible words are the best one.
    private static void annoncer(Element lien) {
        if (lien.getAttribute("title").isBlank()) {
            lien.setAttribute("title", lien.getTextContent().strip());
        }
    }

    private List<Titre> numeroterLesTitres() {
        var titres = new ArrayList<Titre>();
        int precedent = 0;
        for (var element : copie(corps.getElementsByTagName("*"))) {
            int demande = niveau(element);
            if (demande > 0) {
                precedent = Math.min(demande, precedent + 1);
                var id = "titre-" + (titres.size() + 1);
                var titre = ancrer(renommer(element, "h" + precedent), id);
                titres.add(titre);
            }
        }
        return titres;
    }

    private Element renommer(Element element, String nom) {
        return element.getTagName().equals(nom)
                ? element
                : (Element) page.renameNode(element, null, nom);
    }

    private static Titre ancrer(Element element, String id) {
        if (!element.hasAttribute("id")) {
            element.setAttribute("id", id);
        }
        var texte = element.getTextContent().strip().replaceAll("\\s+", " ");
        return new Titre(niveau(element), element.getAttribute("id"), texte);
    }

    private static int niveau(Element element) {
        var nom = element.getTagName();
        return nom.matches("h[1-6]") ? nom.charAt(1) - '0' : 0;
    }

    private void poserLesSignets(List<Titre> titres) {
        if (!titres.isEmpty()) {
            var tete = page.getElementsByTagName("head").item(0);
            tete.appendChild(liste(new ArrayDeque<>(titres), "bookmarks", this::signet));
        }
    }

    /// A table of contents stays short: bookmarks tell the rest.
    private static Deque<Titre> principaux(List<Titre> titres) {
        return titres.stream()
                .filter(t -> t.niveau() <= NIVEAUX_DU_SOMMAIRE)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private interface Entree {
        Element de(Titre titre);
    }

    private Element signet(Titre titre) {
        var signet = page.createElement("bookmark");
        signet.setAttribute("name", titre.texte());
        signet.setAttribute("href", "#" + titre.id());
        return signet;
    }

    private Element lien(Titre titre) {
        var a = page.createElement("a");
        a.setAttribute("href", "#" + titre.id());
        a.setAttribute("title", titre.texte());
        a.setTextContent(titre.texte());
        var li = page.createElement("li");
        li.appendChild(a);
        return li;
    }

    /// Bookmarks nest directly, list items through an inner list.
    private Element liste(Deque<Titre> reste, String nom, Entree entree) {
        var liste = page.createElement(nom);
        boolean sommaire = nom.equals("ul");
        int niveau = reste.isEmpty() ? 0 : reste.element().niveau();
        while (!reste.isEmpty() && reste.element().niveau() >= niveau) {
            var element = entree.de(reste.remove());
            liste.appendChild(element);
            if (!reste.isEmpty() && reste.element().niveau() > niveau) {
                imbriquer(element, liste(reste, nom, entree), sommaire);
            }
        }
        return liste;
    }

    private static void imbriquer(Element element, Element enfants, boolean sommaire) {
        if (sommaire) {
            element.appendChild(enfants);
        } else {
            deplacerLesEnfants(enfants, element);
        }
    }

    private static void deplacerLesEnfants(Element de, Element vers) {
        while (de.hasChildNodes()) {
            vers.appendChild(de.getFirstChild());
        }
    }

    private static List<Element> copie(NodeList noeuds) {
        var copie = new ArrayList<Element>();
        for (int i = 0; i < noeuds.getLength(); i++) {
            copie.add((Element) noeuds.item(i));
        }
        return copie;
    }
}
