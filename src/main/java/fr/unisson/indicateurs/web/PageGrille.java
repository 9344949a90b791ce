package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entry grid of a period: one row for each indicator, one button for all.
///
/// @param enCours last day of a period that has not ended: its values are provisional
/// @param avertissement what is to be known before validating
/// @param frequences those of the indicators followed, each with its latest ended period
public record PageGrille(
        String periode,
        String libelle,
        String precedente,
        String precedenteLibelle,
        @Nullable String suivante,
        String suivanteLibelle,
        List<Choix> frequences,
        List<Rang> rangs,
        @Nullable String enCours,
        @Nullable String avertissement,
        int aValider,
        int aPublier,
        List<Onglet> onglets,
        Erreurs erreurs) {

    /// @param ouvert the reader may type figures here
    /// @param lien the page of this value
    public record Rang(
            long id,
            String libelle,
            String lien,
            String precision,
            boolean enRapport,
            String numerateur,
            String denominateur,
            String unite,
            String avant,
            boolean ouvert,
            String valeur,
            @Nullable Pastille etat,
            ValeurForm form) {}

    public boolean ouverte() {
        return rangs.stream().anyMatch(Rang::ouvert);
    }
}
