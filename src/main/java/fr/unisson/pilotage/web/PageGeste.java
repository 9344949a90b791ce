package fr.unisson.pilotage.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question about a promise, to be answered with a reason.
///
/// @param adresse where the form goes
/// @param objet the promise in its words
/// @param acte label of the words that name what decided, null when nothing has to
/// @param actes decisions of the committee that may be cited
/// @param enonce whether new words are asked for
public record PageGeste(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String objet,
        String intro,
        String question,
        @Nullable String acte,
        List<Choix> actes,
        boolean enonce,
        int version,
        EngagementForm saisie,
        Erreurs erreurs) {

    public PageGeste {
        actes = List.copyOf(actes);
    }
}
