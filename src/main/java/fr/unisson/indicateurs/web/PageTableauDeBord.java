package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// The dashboard of an organisation.
///
/// @param connus how many indicators the organisation has, on the dashboard or not
public record PageTableauDeBord(
        String organisation,
        String jour,
        List<CarteLue> cartes,
        int connus,
        boolean peutComposer,
        List<Onglet> onglets) {

    /// One indicator: its latest value, which opens its page.
    public record CarteLue(
            String id,
            String libelle,
            String lien,
            String valeur,
            String periode,
            String lienValeur,
            String avant,
            String objectif,
            Pastille pastille,
            Trace vignette,
            List<String> signaux) {}
}
