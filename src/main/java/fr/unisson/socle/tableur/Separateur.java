package fr.unisson.socle.tableur;

import java.util.ArrayList;
import java.util.List;

/// The sign between the cells of a csv: the one that cuts the first lines into as many pieces.
final class Separateur {

    private static final String CANDIDATS = ";,\t|";
    private static final int LIGNES_LUES = 50;

    private Separateur() {}

    /// `;` when nothing tells: a single column.
    static char de(String texte) {
        var comptes = comptes(texte);
        char meilleur = ';';
        long score = 0;
        for (int c = 0; c < CANDIDATS.length(); c++) {
            long s = score(comptes, c);
            if (s > score) {
                score = s;
                meilleur = CANDIDATS.charAt(c);
            }
        }
        return meilleur;
    }

    /// The number of pieces found most often, times the lines that have it.
    private static long score(List<int[]> comptes, int candidat) {
        long meilleur = 0;
        for (var modele : comptes) {
            int n = modele[candidat];
            if (n == 0) continue;
            long memes = comptes.stream().filter(l -> l[candidat] == n).count();
            meilleur = Math.max(meilleur, memes * memes * n);
        }
        return meilleur;
    }

    /// For each line, how many of each candidate outside quotes.
    private static List<int[]> comptes(String texte) {
        var lignes = new ArrayList<int[]>();
        var ligne = new int[CANDIDATS.length()];
        boolean cite = false;
        for (int i = 0; i < texte.length() && lignes.size() < LIGNES_LUES; i++) {
            char c = texte.charAt(i);
            if (c == '"') cite = !cite;
            else if (c == '\n' && !cite) {
                lignes.add(ligne);
                ligne = new int[CANDIDATS.length()];
            } else if (!cite && CANDIDATS.indexOf(c) >= 0) ligne[CANDIDATS.indexOf(c)]++;
        }
        lignes.add(ligne);
        return lignes;
    }
}
