package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.ObjetsDeDecision;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One decision with its stances, what it is about, its actions.
///
/// @param faisable the reader may say that it is done
/// @param abandonnable the reader may give it up
/// @param porteurs to whom the reader may hand it over
/// @param confier null when the reader may not confide an action from it
public record PageDecision(
        Fil fil,
        String adresse,
        String numero,
        String texte,
        Pastille etat,
        int version,
        List<Fait> faits,
        List<PositionVue> positions,
        Objets objets,
        Suites suites,
        boolean faisable,
        boolean abandonnable,
        List<Choix> porteurs,
        @Nullable Confier confier,
        List<Evenement> histoire,
        Erreurs erreurs) {

    public record PositionVue(String nom, String position, String motif) {}

    /// An action to confide: in whose plan when there are several, in whose hands, what was typed.
    public record Confier(List<Choix> plans, List<Choix> pilotes, SeanceForm.ActionSaisie saisie) {}

    /// @param rattachables what the reader may attach, null when they may not
    public record Objets(List<ObjetsDeDecision.Lu> lies, @Nullable List<Choix> rattachables) {}
}
