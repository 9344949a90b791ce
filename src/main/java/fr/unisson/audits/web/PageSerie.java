package fr.unisson.audits.web;

import fr.unisson.audits.web.PageAudit.Rang;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A series of audits, month by month.
///
/// @param continuer the month that may be begun, null when none may
/// @param indicateur where its curve is drawn, null when nobody follows it
/// @param peutSuivre whether the reader may have it followed
/// @param arretable whether the reader may stop it
public record PageSerie(
        Fil fil,
        String nom,
        String adresse,
        Pastille etat,
        @Nullable String continuer,
        @Nullable String indicateur,
        boolean peutSuivre,
        boolean arretable,
        int version,
        int cible,
        List<MoisLu> mois) {

    /// @param observations "10 observations"
    /// @param rang the rate with its bar; null before the audit is closed
    public record MoisLu(
            String mois, String adresse, Pastille etat, String observations, @Nullable Rang rang) {}

    public PageSerie {
        mois = List.copyOf(mois);
    }
}
