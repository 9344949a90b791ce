package fr.unisson.evaluations.domaine;

import static fr.unisson.evaluations.EtatEvaluation.*;
import static fr.unisson.evaluations.domaine.ExigenceEvaluation.*;
import static fr.unisson.evaluations.domaine.RoleEvaluation.ANIMATEUR;
import static fr.unisson.evaluations.domaine.RoleEvaluation.FACILITATEUR;
import static fr.unisson.evaluations.domaine.RoleEvaluation.PILOTE;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a session: each side rates blind, the facilitator opens the exchange, the group
/// rates together, closing freezes all of it. Nothing goes back: what must be rated again is a new
/// session, the next of this one.
public enum TransitionEvaluation implements Transition<EtatEvaluation, DossierEvaluation> {
    PREPARER(
            "Préparer l’évaluation",
            "Évaluation préparée",
            de().vers(PREPARATION).par(PILOTE, ANIMATEUR)),
    OUVRIR(
            "Ouvrir les réponses",
            "Réponses ouvertes",
            de(PREPARATION)
                    .vers(OUVERTE)
                    .par(FACILITATEUR, PILOTE)
                    .exige(GRILLE_NOTABLE, STRUCTURE_DITE, DEUX_COLLEGES, DATE_DE_REPONSE)),
    REVELER(
            "Ouvrir l’échange",
            "Échange ouvert",
            de(OUVERTE).vers(ECHANGE).par(FACILITATEUR).exige(MINIMUM_ATTEINT)),
    NOTER_ENSEMBLE(
            "Passer à la note conjointe",
            "Note conjointe commencée",
            de(ECHANGE).vers(CONJOINTE).par(FACILITATEUR)),
    /// One voice for an organisation, without colleges.
    REPONDRE_ENSEMBLE(
            "Répondre d’une seule voix",
            "Réponse d’une seule voix commencée",
            de(PREPARATION)
                    .vers(CONJOINTE)
                    .par(FACILITATEUR, PILOTE)
                    .exige(UNE_SEULE_VOIX, STRUCTURE_DITE)),
    CLOTURER(
            "Clôturer l’évaluation",
            "Évaluation clôturée",
            de(CONJOINTE).vers(CLOTUREE).par(FACILITATEUR).exige(UNE_NOTE_CONJOINTE)),
    ARCHIVER(
            "Archiver l’évaluation",
            "Évaluation archivée",
            de(CLOTUREE).vers(ARCHIVEE).par(FACILITATEUR, PILOTE)),
    ABANDONNER(
            "Abandonner l’évaluation",
            "Évaluation abandonnée",
            de(PREPARATION, OUVERTE, ECHANGE, CONJOINTE)
                    .vers(ABANDONNEE)
                    .par(FACILITATEUR, PILOTE)
                    .avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatEvaluation, DossierEvaluation> passage;

    TransitionEvaluation(
            String libelle, String fait, Passage<EtatEvaluation, DossierEvaluation> passage) {
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
    public Passage<EtatEvaluation, DossierEvaluation> passage() {
        return passage;
    }

    private static Depart de(EtatEvaluation... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatEvaluation> depuis) {
        Passage<EtatEvaluation, DossierEvaluation> vers(EtatEvaluation etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
