package fr.unisson.banc;

import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// What every part of the dataset needs.
///
/// @param jour the day on which it is set: the same day and seed give the same bytes
/// @param communes where structures stand
/// @param grille the joint evaluation that structures answered
record Contexte(
        Echelle echelle,
        Tirage tirage,
        LocalDate jour,
        String motDePasse,
        List<Commune> communes,
        Grille grille) {

    record Commune(String code, String nom, String departement) {}

    /// @param criteres the leaves to rate
    record Grille(long version, List<Long> criteres) {}

    Commune commune(int o) {
        return communes.get(tirage.nombre(communes.size(), o, 1));
    }

    /// Eight in the morning, so many days ago.
    String ilYA(int jours) {
        return instant(jour.minusDays(jours));
    }

    static String instant(LocalDate jour) {
        return jour + " 08:00:00Z";
    }

    static void ligne(LigneDeCopie copie, @org.jspecify.annotations.Nullable Object... champs)
            throws IOException {
        for (var c : champs) copie.champ(c);
        copie.fin();
    }
}
