package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form about an opinion: its birth or one of its passages.
///
/// @param objet what it is about, empty at its birth
/// @param partant the opinion, when it is given up
/// @param seance the point of a meeting where it is spoken of, empty elsewhere
public record PageFormulaireAvis(
        Fil fil,
        TransitionAvis transition,
        String objet,
        String avis,
        String adresse,
        String retour,
        String seance,
        @Nullable Partant partant,
        AvisForm form,
        Erreurs erreurs) {

    public boolean naissance() {
        return transition == TransitionAvis.DEMANDER || transition == TransitionAvis.EMETTRE;
    }

    public boolean demande() {
        return transition == TransitionAvis.DEMANDER;
    }

    /// The body speaks.
    public boolean rend() {
        return transition == TransitionAvis.RENDRE || transition == TransitionAvis.EMETTRE;
    }

    public boolean repond() {
        return transition == TransitionAvis.REPONDRE;
    }

    public boolean constate() {
        return transition == TransitionAvis.CONSTATER_L_EFFET;
    }

    public boolean avecMotif() {
        return transition.motifRequis();
    }

    /// What it does, said before it is done.
    public String effet() {
        return switch (transition) {
            case DEMANDER -> "L’instance en est avertie ; l’avis attendra sa prochaine réunion.";
            case EMETTRE ->
                    "Un avis que personne n’a demandé reçoit la même réponse que les autres.";
            case RENDRE -> "L’avis ne changera plus. La direction doit y répondre.";
            case REPONDRE ->
                    "Les membres de l’instance qui ont un compte reçoivent cette réponse. Elle ne"
                            + " changera plus.";
            case CONSTATER_L_EFFET -> "Les membres de l’instance liront ce que leur avis a changé.";
            case CLASSER -> "L’avis ne sera pas rendu. La raison reste lisible.";
            case RETIRER -> "L’instance retire son avis : plus aucune réponse n’est due.";
        };
    }

    public List<Choix> matieres() {
        return PageListeAvis.choixDeMatieres();
    }

    public List<Choix> sens() {
        return Arrays.stream(SensAvis.values()).map(s -> new Choix(s.name(), s.libelle())).toList();
    }

    public List<Choix> suites() {
        return Arrays.stream(Suite.values()).map(s -> new Choix(s.name(), s.libelle())).toList();
    }

    public List<String> sensChoisi() {
        return PageReglement.choisi(form.sens());
    }

    public List<String> suiteChoisie() {
        return PageReglement.choisi(form.suite());
    }
}
