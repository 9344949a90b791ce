package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Third step of a session: who leads it, the minimum, the dates.
public record PageDates(
        Fil fil,
        String adresse,
        String titre,
        List<Choix> facilitateurs,
        Form form,
        Erreurs erreurs) {

    public PageDates {
        facilitateurs = List.copyOf(facilitateurs);
    }

    public record Form(
            @Nullable String version,
            @Nullable String facilitateur,
            @Nullable String minimum,
            @Nullable String noterAvant,
            @Nullable String echangeLe) {}
}
