package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of conventions the reader may see.
///
/// @param suite address of the next page
/// @param debut address of the first page, when this is not it
/// @param peutCreer whether the reader may open a new convention
/// @param peutReprendre whether the reader may bring in one that was signed elsewhere
public record PageListe(
        FiltresForm filtres,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        List<Choix> modeles,
        List<Choix> partenaires,
        boolean peutCreer,
        boolean peutReprendre) {

    public List<Choix> etapes() {
        return GroupeEtats.choix();
    }

    public String export() {
        return "/conventions/export.csv" + filtres.requete(null);
    }
}
