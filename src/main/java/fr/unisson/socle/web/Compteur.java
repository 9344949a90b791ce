package fr.unisson.socle.web;

/// What waits for the connected person; shown in the header of every page.
public interface Compteur {

    /// @param aFaire how many things are to be done
    /// @param plusTard how many others are due so late that they wait apart
    /// @param nonLues how many notifications were not read
    record Attente(int aFaire, int plusTard, int nonLues) {

        public static final Attente RIEN = new Attente(0, 0, 0);
    }

    Attente attente();
}
