package fr.unisson.socle.web;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The two days, `du` and `au` of an address, between which a list is filtered: either may be
/// missing. A day that does not exist filters nothing, and is told.
public record PeriodeFiltree(@Nullable String du, @Nullable String au) {

    public @Nullable LocalDate debut() {
        return Saisies.date(du).orElse(null);
    }

    public @Nullable LocalDate fin() {
        return Saisies.date(au).orElse(null);
    }

    public Erreurs erreurs() {
        var erreurs = jour(jour(Erreurs.AUCUNE, "du", du), "au", au);
        var debut = debut();
        var fin = fin();
        return debut == null || fin == null || !fin.isBefore(debut)
                ? erreurs
                : erreurs.plus(
                        "au", "Cette fin vient avant le début, le " + Dates.jour(debut) + ".");
    }

    private static Erreurs jour(Erreurs erreurs, String champ, @Nullable String saisi) {
        return Saisies.dateFausse(saisi)
                ? erreurs.plus(
                        champ,
                        "« "
                                + Saisies.texte(saisi)
                                + " » n’est pas une date qui existe : elle ne filtre rien.")
                : erreurs;
    }
}
