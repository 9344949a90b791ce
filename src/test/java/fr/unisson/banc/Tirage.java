package fr.unisson.banc;

/// Choices that depend on the seed and on what is asked, never on the order of the questions.
record Tirage(long graine) {

    /// A number under `bornes`.
    int nombre(int bornes, long objet, int question) {
        return (int) Math.floorMod(melange(objet, question), (long) bornes);
    }

    String parmi(String[] choix, long objet, int question) {
        return choix[nombre(choix.length, objet, question)];
    }

    /// SplitMix64's finalizer (Steele, Lea, Flood, OOPSLA 2014).
    long melange(long objet, int question) {
        long z = graine + objet * 0x9E3779B97F4A7C15L + question * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
