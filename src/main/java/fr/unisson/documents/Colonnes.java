package fr.unisson.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Shares the width of a table between its columns: each one receives room for its longest word,
/// and what remains goes where the text is long. The renderer alone would leave one letter per line
/// to a short column beside long ones.
final class Colonnes {

    /// Signs on a line of a full-width table, and on that of a table printed smaller.
    private static final double LIGNE = 84;

    private static final double LIGNE_SERREE = 108;

    /// From this number of columns on, a table is printed smaller.
    private static final int BEAUCOUP = 5;

    /// A longer word (an address, a digest) is cut rather than given all the room.
    private static final int MOT_AU_PLUS = 18;

    private static final int TEXTE_AU_PLUS = 160;

    /// The padding and borders of a cell, in signs.
    private static final double BORDS = 2.5;

    private Colonnes() {}

    static void partager(Element table) {
        var lignes = lignes(table);
        int nombre = lignes.stream().mapToInt(Colonnes::largeur).max().orElse(0);
        if (nombre < 2) {
            return;
        }
        var mots = new double[nombre];
        var textes = new double[nombre];
        lignes.forEach(ligne -> mesurer(ligne, mots, textes));
        if (nombre >= BEAUCOUP) {
            table.setAttribute("class", "serre");
        }
        poser(table, parts(mots, textes, nombre < BEAUCOUP ? LIGNE : LIGNE_SERREE));
    }

    private static double[] parts(double[] mots, double[] textes, double ligne) {
        double besoins = Arrays.stream(mots).sum();
        double surplus = 0;
        for (int i = 0; i < mots.length; i++) {
            surplus += Math.max(0, textes[i] - mots[i]);
        }
        var parts = new double[mots.length];
        for (int i = 0; i < mots.length; i++) {
            double reste = Math.max(0, ligne - besoins);
            double envie =
                    surplus == 0 ? 1.0 / mots.length : Math.max(0, textes[i] - mots[i]) / surplus;
            parts[i] = 100 * (mots[i] + reste * envie) / Math.max(ligne, besoins);
        }
        return parts;
    }

    /// A cell over several columns says nothing of any of them.
    private static void mesurer(Element ligne, double[] mots, double[] textes) {
        int colonne = 0;
        for (var cellule : cellules(ligne)) {
            int etendue = etendue(cellule);
            if (etendue == 1 && colonne < mots.length) {
                var texte = cellule.getTextContent().strip();
                double gras = cellule.getNodeName().equals("th") ? 1.1 : 1;
                mots[colonne] = Math.max(mots[colonne], gras * motLePlusLong(texte) + BORDS);
                textes[colonne] =
                        Math.max(textes[colonne], Math.min(texte.length(), TEXTE_AU_PLUS) + BORDS);
            }
            colonne += etendue;
        }
    }

    private static int motLePlusLong(String texte) {
        return Arrays.stream(texte.split("[\\s-]+"))
                .mapToInt(String::length)
                .map(n -> Math.min(n, MOT_AU_PLUS))
                .max()
                .orElse(0);
    }

    private static void poser(Element table, double[] parts) {
        var document = table.getOwnerDocument();
        var groupe = document.createElement("colgroup");
        for (double part : parts) {
            var colonne = document.createElement("col");
            colonne.setAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", part));
            groupe.appendChild(colonne);
        }
        table.insertBefore(groupe, table.getFirstChild());
        table.setAttribute("style", "table-layout: fixed");
    }

    private static List<Element> lignes(Element table) {
        var lignes = new ArrayList<Element>();
        for (var enfant : enfants(table)) {
            if (enfant.getNodeName().equals("tr")) {
                lignes.add(enfant);
            } else {
                enfants(enfant).stream()
                        .filter(e -> e.getNodeName().equals("tr"))
                        .forEach(lignes::add);
            }
        }
        return lignes;
    }

    private static int largeur(Element ligne) {
        return cellules(ligne).stream().mapToInt(Colonnes::etendue).sum();
    }

    private static int etendue(Element cellule) {
        var dite = cellule.getAttribute("colspan");
        return dite.matches("[1-9]\\d?") ? Integer.parseInt(dite) : 1;
    }

    private static List<Element> cellules(Element ligne) {
        return enfants(ligne).stream()
                .filter(e -> e.getNodeName().equals("td") || e.getNodeName().equals("th"))
                .toList();
    }

    private static List<Element> enfants(Element parent) {
        var enfants = new ArrayList<Element>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                enfants.add(element);
            }
        }
        return enfants;
    }
}
