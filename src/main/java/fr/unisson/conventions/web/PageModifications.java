package fr.unisson.conventions.web;

import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an amendment changes: each opened article beside its text in force, parties, term.
///
/// @param modifiable whether the reader may change what it is about
/// @param depasse another amendment took effect since: it starts from a former text
/// @param validationRequise whether bodies are asked
/// @param annexes those that it signs, in words
/// @param perimetre difference with the one in force, empty when it does not change
/// @param texteEnVigueur the text from which it starts, for who may not open the convention
public record PageModifications(
        TeteConvention tete,
        int version,
        List<Fait> faits,
        List<Segment> perimetre,
        List<Article> articles,
        List<String> annexes,
        List<Mouvement> mouvements,
        boolean modifiable,
        boolean anime,
        boolean depasse,
        boolean duree,
        boolean objet,
        boolean parties,
        Cadre cadre,
        List<Choix> aOuvrir,
        List<Choix> partiesChoix,
        boolean validationRequise,
        @Nullable String q,
        List<OrganisationChoisie> trouvees,
        boolean cherche,
        String texteEnVigueur,
        Erreurs erreurs) {

    /// @param conflit its number when another amendment changed it first, null otherwise
    /// @param autre what that other amendment changed
    public record Article(
            String intitule,
            String lien,
            @Nullable String modifier,
            boolean nouveau,
            boolean change,
            List<Segment> difference,
            @Nullable String conflit,
            List<Segment> autre) {}

    /// @param annulable false for what has already happened
    public record Mouvement(long partie, String phrase, boolean acceptee, boolean annulable) {}

    public record Cadre(String titre, String expose, String perimetre, String effet, String fin) {}
}
