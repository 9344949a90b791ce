package fr.unisson.banc;

/// Identifiers, all after a million: what the program loads by itself stays under.
final class Cles {

    static final long BASE = 1_000_000;

    private Cles() {}

    static long organisation(int o) {
        return BASE + o;
    }

    static long soutien(Echelle e, int r) {
        return BASE + e.structures() + r;
    }

    /// @param k 1 directs, 2 is the quality referent, 3 works there, 4 represents the users
    static long compte(int o, int k) {
        return BASE + (o - 1L) * Echelle.COMPTES + k;
    }

    static long compteDeSoutien(Echelle e, int r) {
        return BASE + (long) e.structures() * Echelle.COMPTES + r;
    }

    static long convention(int n) {
        return BASE + n;
    }

    static long partie(int n, int j) {
        return BASE + (long) Echelle.PARTIES_AU_PLUS * (n - 1) + j + 1;
    }

    static long volet(int n, int v) {
        return BASE + 7L * (n - 1) + v;
    }

    static long action(int o, int i) {
        return BASE + (o - 1L) * Echelle.ACTIONS + i;
    }

    static long indicateur(int o, int k) {
        return BASE + (o - 1L) * Echelle.INDICATEURS + k;
    }

    static long valeur(int o, int k, int m) {
        return BASE + ((o - 1L) * Echelle.INDICATEURS + k - 1) * Echelle.MOIS + m;
    }
}
