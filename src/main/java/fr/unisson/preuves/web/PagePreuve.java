package fr.unisson.preuves.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proof being attached to a point.
///
/// @param attendues what usually proves it
/// @param objets the kinds of objects that may prove
/// @param choisi what was chosen, null before
public record PagePreuve(
        Fil fil,
        String point,
        String adresse,
        String retour,
        List<String> attendues,
        String objets,
        Recherche recherche,
        @Nullable Choisi choisi,
        Saisie saisie,
        Erreurs erreurs) {

    /// What is typed.
    public record Saisie(
            @Nullable String adresse,
            @Nullable String note,
            @Nullable String du,
            @Nullable String au) {}

    /// @param aSavoir what is said of it before it is attached: what it is worth, until when it
    ///   holds
    public record Choisi(String nom, String lien, List<String> aSavoir) {
        public Choisi {
            aSavoir = List.copyOf(aSavoir);
        }
    }

    /// What was looked for among the objects of the site.
    ///
    /// @param faite something was asked
    public record Recherche(
            String mots, String genre, List<Choix> genres, boolean faite, List<Trouves> trouves) {
        public Recherche {
            genres = List.copyOf(genres);
            trouves = List.copyOf(trouves);
        }
    }

    /// Of one kind.
    ///
    /// @param suite where the next ones are, null after the last
    public record Trouves(String genre, List<Trouve> objets, @Nullable String suite) {
        public Trouves {
            objets = List.copyOf(objets);
        }
    }

    /// @param obstacle why it does not prove today; null when it does
    public record Trouve(String nom, String choisir, @Nullable String obstacle) {}

    /// What was typed of a proof whose object is refused: it waits for another object.
    public boolean refusee() {
        return !Saisies.texte(saisie.note()).isEmpty();
    }

    public PagePreuve {
        attendues = List.copyOf(attendues);
    }
}
