package fr.unisson.actions.web;

import fr.unisson.documents.Fichier;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Commentaire;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One action: what is expected now, what it is, what happened.
///
/// @param plan whose plan it belongs to, in words; null for a member of that organisation
/// @param obligatoire one that nobody is free to leave aside
/// @param attendu one sentence
/// @param liees the action taken over and those that take over
/// @param modifier address of the form, null when the reader may not
public record PageAction(
        String adresse,
        String titre,
        String numero,
        Pastille etat,
        boolean obligatoire,
        @Nullable String plan,
        String attendu,
        List<Etape> vie,
        List<PassageOffert> passages,
        String description,
        List<Fait> faits,
        List<Fait> mesure,
        Progression progression,
        List<EtapeLue> etapes,
        boolean etapesOuvertes,
        List<OrigineLue> origines,
        List<LienLu> liees,
        List<Evenement> histoire,
        @Nullable String modifier,
        @Nullable String reporter,
        Abords abords,
        EtapeForm etapeForm,
        Erreurs erreurs) {

    /// Whether the reader can make it move now.
    public boolean aMoi() {
        return passages.stream().anyMatch(p -> p.mien() && !p.secondaire());
    }

    public record Progression(int pourcent, String mots) {}

    public record EtapeLue(long id, int version, String libelle, String detail, boolean faite) {}

    public record OrigineLue(String genre, String mots, @Nullable String lien) {}

    public record LienLu(String relation, String titre, String lien) {}

    /// What was typed to add a step.
    ///
    /// @param commentaire what was typed to say something
    public record EtapeForm(
            @Nullable String libelle, @Nullable String pour, @Nullable String commentaire) {
        static final EtapeForm VIDE = new EtapeForm(null, null, null);

        EtapeForm disant(String texte) {
            return new EtapeForm(libelle, pour, texte);
        }
    }

    /// What surrounds the action: what people say, their files, its series, its partners.
    ///
    /// @param recurrence the rule in words, empty when it does not come again
    /// @param regler address of the rule, null when the reader may not
    public record Abords(
            List<Commentaire> commentaires,
            List<Choix> aCorriger,
            List<Choix> mentionnables,
            boolean commentable,
            List<Fichier> pieces,
            boolean joignable,
            String recurrence,
            List<LienLu> occurrences,
            @Nullable String regler,
            List<String> partenaires,
            @Nullable String nommer,
            @Nullable String origine) {}
}
