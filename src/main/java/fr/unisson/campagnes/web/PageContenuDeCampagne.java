package fr.unisson.campagnes.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a campaign is about, while it is composed.
///
/// @param retour where to go without changing anything
public record PageContenuDeCampagne(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        List<Choix> grilles,
        Form form,
        Erreurs erreurs) {

    public PageContenuDeCampagne {
        grilles = List.copyOf(grilles);
    }

    public record Form(
            @Nullable String version,
            @Nullable String titre,
            @Nullable String message,
            @Nullable String grille,
            @Nullable String minimum,
            @Nullable String ouvre,
            @Nullable String ferme) {}
}
