package fr.unisson.derives.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One passage of an alert, with what it asks for.
///
/// @param adresse where the form goes
/// @param mots what was told, or read by the rule
/// @param empechement why the reader cannot do it, null when they can
/// @param gravites asked when not empty
/// @param plan whether a plan is asked for
/// @param actions actions opened from this alert, in the reader's plan
/// @param decision whether a decision of the committee is asked for, among `decisions`
/// @param instances where the committee is attached, when no decision may be cited
/// @param acte label of the words that may stand for a decision, null when none may
/// @param issues the ways to leave it, the first one first
public record PageGesteAlerte(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String objet,
        String mots,
        String intro,
        @Nullable String empechement,
        List<Choix> gravites,
        boolean plan,
        List<Choix> responsables,
        List<Choix> actions,
        boolean decision,
        List<Choix> decisions,
        String instances,
        @Nullable String acte,
        List<Choix> issues,
        Partant partant,
        String question,
        boolean noteFacultative,
        int version,
        GesteForm saisie,
        Erreurs erreurs) {

    public PageGesteAlerte {
        gravites = List.copyOf(gravites);
        responsables = List.copyOf(responsables);
        actions = List.copyOf(actions);
        decisions = List.copyOf(decisions);
        issues = List.copyOf(issues);
    }
}
