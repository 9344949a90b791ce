package fr.unisson.audits.web;

/// The mark of an observation, as it is read: "N° 12", or "Dossier 12" as it was typed.
final class Numeros {

    private Numeros() {}

    static String lire(String repere) {
        return repere.matches("\\d+") ? "N° " + repere : repere;
    }
}
