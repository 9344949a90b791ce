package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.domaine.EtatAvis.*;
import static fr.unisson.gouvernance.domaine.ExigenceAvis.*;
import static fr.unisson.gouvernance.domaine.RoleInstance.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of an opinion: asked, given, answered, and what came of it.
public enum TransitionAvis implements Transition<EtatAvis, DossierAvis> {
    DEMANDER(
            "Demander un avis",
            "Avis demandé",
            de().vers(A_RENDRE).par(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI)),
    /// Nobody asked: the body speaks, and is owed the same answer.
    EMETTRE(
            "Enregistrer un avis spontané",
            "Avis émis",
            de().vers(RENDU)
                    .par(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI)
                    .exige(TEXTE, REPONSE_DATEE)),
    RENDRE(
            "Rendre l’avis",
            "Avis rendu",
            de(A_RENDRE)
                    .vers(RENDU)
                    .par(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI)
                    .exige(TEXTE, SENS, REPONSE_DATEE)),
    REPONDRE(
            "Répondre à l’avis",
            "Réponse donnée",
            de(RENDU).vers(REPONDU).par(DIRECTION).exige(SUITE, RAISONS, EFFET_DATE)),
    CONSTATER_L_EFFET(
            "Dire ce que l’avis a changé",
            "Effet constaté",
            de(REPONDU)
                    .vers(EFFET_CONSTATE)
                    .par(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI)
                    .exige(AVIS_SUIVI, EFFET)),
    CLASSER(
            "Renoncer à cet avis",
            "Avis sans objet",
            de(A_RENDRE)
                    .vers(SANS_OBJET)
                    .par(PRESIDENCE, SECRETARIAT, ANIMATION, DIRECTION, APPUI)
                    .avecMotif()),
    /// Once given, only the body takes its opinion back: who owes the answer cannot escape it.
    RETIRER(
            "Retirer cet avis",
            "Avis retiré",
            de(RENDU).vers(SANS_OBJET).par(PRESIDENCE, SECRETARIAT, ANIMATION).avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatAvis, DossierAvis> passage;

    TransitionAvis(String libelle, String fait, Passage<EtatAvis, DossierAvis> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// What the history says once it is done.
    public String fait() {
        return fait;
    }

    @Override
    public Passage<EtatAvis, DossierAvis> passage() {
        return passage;
    }

    private static Depart de(EtatAvis... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatAvis> depuis) {
        Passage<EtatAvis, DossierAvis> vers(EtatAvis etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
