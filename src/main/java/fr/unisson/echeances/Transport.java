package fr.unisson.echeances;

import fr.unisson.echeances.donnees.BoiteDEnvoiSql.AEnvoyer;

/// The way a letter leaves: a mail server, or nothing in the demonstration.
interface Transport {

    void envoyer(AEnvoyer lettre) throws ServeurAbsent, Refus, AdresseInconnue;

    /// Whether letters stay readable once sent, secrets included.
    boolean garde();

    /// The mail server cannot be reached: no use trying the next letter.
    final class ServeurAbsent extends Exception {
        private static final long serialVersionUID = 1L;

        ServeurAbsent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The server refuses this letter.
    final class Refus extends Exception {
        private static final long serialVersionUID = 1L;

        Refus(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// The server refuses this address for good: trying again would only annoy it.
    final class AdresseInconnue extends Exception {
        private static final long serialVersionUID = 1L;

        AdresseInconnue(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
