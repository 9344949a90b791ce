package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One indicator: its chart, its table, its definition.
///
/// @param etroit the same chart for a phone
/// @param signauxFavorables nothing among the signals is to be feared
/// @param saisir where to give the next value, when the reader may
/// @param suivi what the form that stops it, or follows it again, sends; null when not theirs
public record PageIndicateur(
        Fil fil,
        String adresse,
        String titre,
        String code,
        Pastille etat,
        String dernier,
        String phrase,
        Trace trace,
        Trace etroit,
        String lecture,
        List<String> signaux,
        boolean signauxFavorables,
        List<Rang> rangs,
        boolean enRapport,
        boolean avecLimites,
        List<Fait> definition,
        String note,
        List<Suites> suites,
        List<VersionLue> versions,
        List<Evenement> histoire,
        @Nullable String saisir,
        @Nullable String modifier,
        @Nullable Suivi suivi,
        Erreurs erreurs) {

    /// How wide a row of the table is.
    public int colonnes() {
        return 4 + (enRapport ? 2 : 0) + (avecLimites ? 1 : 0);
    }

    /// One period; what has no value says so.
    public record Rang(
            String periode,
            String lien,
            String valeur,
            String numerateur,
            String denominateur,
            String cible,
            String limites,
            @Nullable Pastille etat,
            boolean corrigee,
            boolean signal,
            String commentaire) {}

    public record VersionLue(String titre, String detail, List<Fait> faits) {}

    /// @param partant the indicator, when this stops it
    public record Suivi(int version, boolean vers, String bouton, @Nullable Partant partant) {}
}
