package fr.unisson.conventions.web;

import fr.unisson.conventions.web.PageVolet.PointResume;
import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of one article. All share [Tete].
public final class PageArticle {

    private PageArticle() {}

    /// @param aide guidance of the model, never printed
    /// @param modifiable the reader may write this article now
    /// @param empechement why not, in words; null when they may
    public record Tete(
            TeteConvention convention,
            String numero,
            String titre,
            String intitule,
            @Nullable Integer volet,
            @Nullable String voletTitre,
            boolean obligatoire,
            String aide,
            int version,
            String ecritPar,
            boolean modifiable,
            @Nullable String empechement,
            boolean participe,
            List<Onglet> onglets) {

        public String adresse() {
            return convention.adresse() + "/articles/" + numero;
        }
    }

    /// The article as it stands, with what is said of it.
    ///
    /// @param html text and structured data, already safe
    /// @param brouillon when the reader's draft dates from, in words
    /// @param ailleurs where this article's data are kept, when not here
    public record Lecture(
            Tete tete,
            String html,
            @Nullable String brouillon,
            @Nullable Ailleurs ailleurs,
            List<Fil> fils,
            List<PointResume> accords,
            List<PointResume> divergences,
            Saisie saisie,
            Erreurs erreurs) {

        public long ouverts() {
            return fils.stream().filter(Fil::ouvert).count();
        }
    }

    public record Ailleurs(String phrase, String mot, String lien) {}

    /// A comment, its answers, and what the reader may do with them.
    public record Fil(
            long id,
            fr.unisson.socle.web.Commentaire commentaire,
            int version,
            boolean ouvert,
            boolean resoluble,
            boolean fermable) {}

    /// The comment being typed, kept when it is refused.
    ///
    /// @param fil the comment answered, 0 for a new one
    public record Saisie(long fil, @Nullable String texte) {
        static final Saisie AUCUNE = new Saisie(-1, null);
    }

    /// The editor.
    ///
    /// @param base the version from which the reader writes
    /// @param apercu null when no preview was asked
    /// @param reprise when the draft shown dates from; null when there is none
    public record Edition(
            Tete tete,
            int base,
            String texte,
            @Nullable FormulaireDonnees donnees,
            @Nullable String apercu,
            @Nullable String reprise,
            boolean depassee,
            Erreurs erreurs) {}

    /// Someone published in between: both texts and what separates them.
    ///
    /// @param parQui who published the text in force
    public record Croisement(
            Tete tete,
            int base,
            String parQui,
            String actuel,
            List<Segment> segments,
            String texte,
            @Nullable FormulaireDonnees donnees,
            Erreurs erreurs) {}

    /// Two versions as one text.
    public record Versions(
            Tete tete,
            List<Version> versions,
            List<Choix> choix,
            String de,
            String vers,
            List<Segment> segments) {}

    public record Version(int numero, String quand, String par, String origine, boolean courante) {}

    public record Amendements(Tete tete, List<Amendement> amendements) {
        public long proposes() {
            return amendements.stream().filter(Amendement::propose).count();
        }
    }

    /// @param perime the article changed since: it cannot be accepted as it is
    public record Amendement(
            long id,
            String auteur,
            @Nullable String partie,
            String quand,
            Pastille etat,
            boolean propose,
            boolean perime,
            String expose,
            List<Segment> segments,
            @Nullable String motif,
            @Nullable String traitePar,
            @Nullable String divergence,
            List<Action> actions) {}

    public record Action(String libelle, String lien, boolean principale) {}

    public record NouvelAmendement(
            Tete tete,
            int base,
            String texte,
            @Nullable String expose,
            @Nullable String apercu,
            Erreurs erreurs) {}
}
