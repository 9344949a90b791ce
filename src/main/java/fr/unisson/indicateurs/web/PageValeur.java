package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of one period: what it is made of, where it stands, what it was before.
///
/// @param ecart said when the figure worked out today is not the one that was kept
/// @param avertissement what is to be known before validating
/// @param lignes the objects behind the figure, then those of the measures before it
/// @param saisie the form of the figures; null when not the reader's
public record PageValeur(
        Fil fil,
        String adresse,
        String titre,
        String periode,
        String valeur,
        Pastille etat,
        String phrase,
        List<Fait> faits,
        String commentaire,
        @Nullable String ecart,
        @Nullable String avertissement,
        List<LignesLues> lignes,
        List<Ligne> operandes,
        List<Evenement> mesures,
        List<Evenement> passages,
        List<Geste> gestes,
        @Nullable Saisie saisie,
        @Nullable Recalcul recalcul,
        ValeurForm form,
        Erreurs erreurs) {

    /// @param titre whose rows they are, for a measure that has been corrected
    /// @param legende as they stood on which day
    /// @param cachees rows that this reader may not see
    public record LignesLues(String titre, String legende, List<LigneLue> lignes, int cachees) {}

    public record LigneLue(String libelle, boolean comptee, @Nullable String lien) {}

    /// A passage that changes no figure.
    public record Geste(String chemin, String libelle, boolean motif, int version) {}

    /// @param correction it was already validated: a reason is asked
    public record Saisie(
            boolean enRapport,
            String numerateur,
            String denominateur,
            String unite,
            boolean correction,
            String bouton) {}

    public record Recalcul(boolean motif, String bouton) {}
}
