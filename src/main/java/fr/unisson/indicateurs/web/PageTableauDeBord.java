package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// One indicator: its latest published value, the one of the wall, which opens its page; the
    /// latest one while none is published.
    ///
    /// @param attente a newer value that waits for its publication
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
            List<SignalLu> signaux,
            @Nullable Attente attente) {}

    /// @param favorable the figure moved the way the definition wishes
    public record SignalLu(String texte, boolean favorable) {}

    /// A newer value that is not published yet.
    public record Attente(String texte, String lien, Pastille etat) {}
}
