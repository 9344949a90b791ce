package fr.unisson.banc;

import java.util.Locale;

/// How large the dataset is. Every count follows from the number of active structures.
public record Echelle(String nom, int structures) {

    public static final Echelle PETITE = new Echelle("petite", 72);
    public static final Echelle REGION = new Echelle("region", 3_000);
    public static final Echelle PAYS = new Echelle("pays", 45_000);

    static final int COMPTES = 4;
    static final int ACTIONS = 60;
    static final int INDICATEURS = 14;
    static final int MOIS = 35;

    /// Parties of a convention are taken that far from each other, in as many steps at most.
    static final int PARTIES_AU_PLUS = 8;

    private static final int STRUCTURES_PAR_SOUTIEN = 2_500;

    public Echelle {
        if (structures < PARTIES_AU_PLUS) throw new IllegalArgumentException("trop petite");
    }

    public static Echelle de(String nom) {
        return switch (nom.toLowerCase(Locale.ROOT)) {
            case "petite" -> PETITE;
            case "region" -> REGION;
            case "pays" -> PAYS;
            default -> throw new IllegalArgumentException("échelle inconnue : " + nom);
        };
    }

    /// Establishments of the directory: 175,000 for 45,000 structures.
    public int etablissements() {
        return (int) (structures * 35L / 9);
    }

    /// Regional support bodies: each reads the conventions of its part of the country.
    public int soutiens() {
        return Math.max(1, structures / STRUCTURES_PAR_SOUTIEN);
    }

    public int comptes() {
        return structures * COMPTES + soutiens();
    }

    public int conventions() {
        return structures;
    }

    public int parties() {
        int total = 0;
        for (int n = 1; n <= conventions(); n++) total += Conventions.parties(n);
        return total;
    }

    public int actions() {
        return structures * ACTIONS;
    }

    public int indicateurs() {
        return structures * INDICATEURS;
    }

    public int valeurs() {
        return indicateurs() * MOIS;
    }

    /// Ratings of professionals and users: one closed joint evaluation for each structure.
    public int cotations() {
        return structures * Evaluations.REPONDANTS * Evaluations.CRITERES;
    }
}
