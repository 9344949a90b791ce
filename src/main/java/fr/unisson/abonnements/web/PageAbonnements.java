package fr.unisson.abonnements.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programs that an organisation tells of what happens.
///
/// @param secret of the subscription just made, shown this once
public record PageAbonnements(
        Fil fil,
        String organisation,
        List<Ligne> abonnements,
        List<Choix> genres,
        Saisie saisie,
        @Nullable String secret,
        Erreurs erreurs) {

    public record Ligne(String nom, String lien, String adresse, String faits, Pastille etat) {}

    public record Saisie(String nom, String adresse, List<String> genres) {

        static final Saisie VIDE = new Saisie("", "", List.of());

        public Saisie {
            genres = List.copyOf(genres);
        }
    }
}
