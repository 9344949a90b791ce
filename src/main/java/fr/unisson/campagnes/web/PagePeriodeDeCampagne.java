package fr.unisson.campagnes.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import org.jspecify.annotations.Nullable;

/// More time or a higher minimum, while a campaign is open.
public record PagePeriodeDeCampagne(
        Fil fil, String titre, String adresse, String retour, Form form, Erreurs erreurs) {

    public record Form(
            @Nullable String version, @Nullable String ferme, @Nullable String minimum) {}
}
