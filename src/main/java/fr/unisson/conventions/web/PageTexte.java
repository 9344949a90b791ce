package fr.unisson.conventions.web;

import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Commentaire;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a convention: a frozen version, or the current state of its articles.
///
/// @param figee the version shown, null when the text shown is not frozen
/// @param enVigueur where the text in force is, once amendments changed the signed one
/// @param ailleurs the text that binds is not here, null when it is
/// @param redige whether the reader writes articles now; else they open to be read
/// @param constats what the checks found, blockages first
/// @param aPreciser fill-in marks left in the text
/// @param approbations who approved the digest shown, in review
/// @param peutApprouver whether the reader's approval of this digest is expected
/// @param peutCommenter whether the reader may comment
public record PageTexte(
        TeteConvention tete,
        @Nullable Version figee,
        boolean aJour,
        @Nullable Lien enVigueur,
        @Nullable Ailleurs ailleurs,
        boolean redige,
        List<Article> articles,
        List<Version> versions,
        List<ConstatLu> constats,
        int aPreciser,
        List<Approbation> approbations,
        boolean peutFiger,
        boolean peutApprouver,
        boolean peutCommenter,
        Erreurs erreurs) {

    /// @param document the signed document, null when it is not deposited or not to be shown
    /// @param elimine day on which its content was eliminated, in words
    public record Ailleurs(@Nullable Lien document, @Nullable String elimine) {}

    public record Lien(String nom, String adresse) {}

    public record Version(
            int numero, String empreinte, String quand, String par, boolean courante) {}

    /// @param cle number of the article in its address; null for what is not an article
    /// @param html the text rendered, already safe
    public record Article(
            @Nullable String cle,
            String titre,
            String html,
            @Nullable String modifier,
            List<Commentaire> commentaires) {}

    public record ConstatLu(boolean bloquant, String phrase, @Nullable String lien) {}

    public record Approbation(String partie, @Nullable String quand, boolean attendue) {}

    /// Two frozen versions side by side, as one text.
    public record Difference(
            TeteConvention tete,
            List<Choix> versions,
            String de,
            String vers,
            List<Segment> segments) {}

    public long blocages() {
        return constats.stream().filter(ConstatLu::bloquant).count();
    }

    public long approuvees() {
        return approbations.stream().filter(a -> a.quand() != null).count();
    }
}
