package fr.unisson.socle.tableur;

import fr.unisson.socle.vie.Motif;

/// Why a file is not read, kept inside this package: callers receive the reason as a value.
final class Illisible extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Motif motif;

    Illisible(String code, String phrase) {
        super(code);
        motif = new Motif(code, phrase);
    }

    Motif motif() {
        return motif;
    }

    static Illisible abime() {
        return new Illisible(
                "FICHIER_ABIME",
                "Ce fichier ne s’ouvre pas : il est incomplet ou abîmé. Ouvrez-le dans votre"
                        + " tableur, enregistrez-le de nouveau en .xlsx ou en .csv, puis"
                        + " renvoyez-le.");
    }

    static Illisible tropLourd(String limite) {
        return new Illisible(
                "FICHIER_TROP_LOURD",
                "Ce fichier est trop lourd : "
                        + limite
                        + " au plus. Envoyez-le en plusieurs fois.");
    }

    static Illisible tropDeRangees(int limite) {
        return new Illisible(
                "TROP_DE_LIGNES",
                "Ce fichier a plus de %,d lignes remplies. Envoyez-le en plusieurs fois."
                        .formatted(limite)
                        .replace(',', '\u202f'));
    }

    static Illisible tropDeColonnes(int limite) {
        return new Illisible(
                "TROP_DE_COLONNES",
                "Ce fichier a plus de " + limite + " colonnes : ce n’est pas un simple tableau.");
    }
}
