package fr.unisson.derives.web;

import fr.unisson.derives.CriteresAlertes;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.socle.web.Saisies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which alerts to list.
///
/// @param etat name of a state, or [#TOUTES]; the open ones by default
/// @param apres cursor of the former page
public record FiltresForm(@Nullable String etat, @Nullable String genre, @Nullable String apres) {

    static final String TOUTES = "toutes";

    boolean actifs() {
        return !Saisies.vide(etat) || !Saisies.vide(genre);
    }

    CriteresAlertes criteres() {
        var precis = Saisies.parmi(EtatAlerte.class, etat);
        return new CriteresAlertes(
                precis.isEmpty() && !TOUTES.equals(etat),
                precis.orElse(null),
                Saisies.parmi(GenreAlerte.class, genre).orElse(null));
    }

    Optional<Long> curseur() {
        return Saisies.numero(apres);
    }

    /// The same filters, as an address keeps them, ready for one more parameter.
    String requete() {
        var c = criteres();
        var etatGarde = c.etat();
        var genreGarde = c.genre();
        return "?etat="
                + (etatGarde != null ? etatGarde.name() : c.ouvertes() ? "" : TOUTES)
                + "&genre="
                + (genreGarde == null ? "" : genreGarde.name());
    }
}
