package fr.unisson.acces;

import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.echeances.BoiteDEnvoi.Courriel;

/// Reads in the outbox what a person received last.
final class Boite {

    private Boite() {}

    static Courriel dernier(BoiteDEnvoi boite, String adresse) {
        return boite.recents(0).elements().stream()
                .filter(c -> c.adresse().equals(adresse))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No mail for " + adresse));
    }

    static String lien(BoiteDEnvoi boite, String adresse) {
        var lien = dernier(boite, adresse).lien();
        if (lien == null) {
            throw new AssertionError("No link for " + adresse);
        }
        return lien;
    }

    static long nombre(BoiteDEnvoi boite, String adresse) {
        return boite.recents(0).elements().stream()
                .filter(c -> c.adresse().equals(adresse))
                .count();
    }
}
