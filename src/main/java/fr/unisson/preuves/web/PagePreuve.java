package fr.unisson.preuves.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proof being attached to a point.
///
/// @param attendues what usually proves it
/// @param objets the kinds of objects that may prove
public record PagePreuve(
        Fil fil,
        String point,
        String adresse,
        String retour,
        List<String> attendues,
        String objets,
        Saisie saisie,
        Erreurs erreurs) {

    /// What is typed.
    public record Saisie(
            @Nullable String adresse,
            @Nullable String note,
            @Nullable String du,
            @Nullable String au) {}

    public PagePreuve {
        attendues = List.copyOf(attendues);
    }
}
