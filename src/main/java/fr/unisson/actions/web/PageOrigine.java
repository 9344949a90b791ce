package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Another finding that the action answers.
///
/// @param pages the kinds of objects whose page may be given: "un avis", "une décision"
public record PageOrigine(
        Fil fil,
        String adresse,
        String retour,
        String objet,
        List<String> pages,
        Saisie form,
        Erreurs erreurs) {

    /// @param adresse of the page of the finding, when this site holds it
    public record Saisie(
            @Nullable String adresse, @Nullable String origine, @Nullable String mots) {}

    public List<Choix> origines() {
        return ChoixDAction.origines();
    }
}
