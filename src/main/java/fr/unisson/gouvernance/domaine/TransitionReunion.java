package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.EtatReunion.*;
import static fr.unisson.gouvernance.domaine.ExigenceReunion.*;
import static fr.unisson.gouvernance.domaine.RoleReunion.*;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a meeting.
///
/// It keeps its identity when its date moves, as its entry in people's calendars does.
public enum TransitionReunion implements Transition<EtatReunion, DossierReunion> {
    PLANIFIER("Planifier la réunion", "Réunion planifiée", de().vers(PLANIFIEE).par(ANIMATEUR)),
    CONVOQUER(
            "Envoyer la convocation",
            "Convocation envoyée",
            de(PLANIFIEE, REPORTEE)
                    .vers(CONVOQUEE)
                    .par(ANIMATEUR)
                    .exige(ORDRE_DU_JOUR, PERSONNES_A_CONVOQUER, LIEU_DIT, DATE_A_VENIR)),
    REPORTER(
            "Reporter la réunion",
            "Réunion reportée",
            de(PLANIFIEE, CONVOQUEE, REPORTEE).vers(REPORTEE).par(ANIMATEUR).avecMotif()),
    ANNULER(
            "Annuler la réunion",
            "Réunion annulée",
            de(PLANIFIEE, CONVOQUEE, REPORTEE).vers(ANNULEE).par(ANIMATEUR).avecMotif()),
    OUVRIR(
            "Ouvrir la séance",
            "Séance ouverte",
            de(CONVOQUEE).vers(EN_SEANCE).par(ANIMATEUR).exige(JOUR_VENU)),
    /// Plans the second meeting, with the agenda, in the same transaction.
    CONSTATER_LE_DEFAUT_DE_QUORUM(
            "Constater que le quorum n’est pas atteint",
            "Quorum non atteint",
            de(EN_SEANCE).vers(SANS_QUORUM).par(ANIMATEUR).exige(QUORUM_MANQUANT)),
    LEVER(
            "Lever la séance",
            "Séance levée",
            de(EN_SEANCE).vers(TENUE).par(ANIMATEUR).exige(QUORUM_ATTEINT, POINTS_TRAITES)),
    DIFFUSER(
            "Diffuser le compte rendu",
            "Compte rendu diffusé",
            de(TENUE).vers(CR_DIFFUSE).par(ANIMATEUR)),
    /// By the stance of the last member, or by silence.
    APPROUVER(
            "Approuver le compte rendu",
            "Compte rendu approuvé",
            de(CR_DIFFUSE).vers(CR_APPROUVE).par(ANIMATEUR, PLATEFORME).exige(APPROBATION_ACQUISE));

    private final String libelle;
    private final String fait;
    private final Passage<EtatReunion, DossierReunion> passage;

    TransitionReunion(String libelle, String fait, Passage<EtatReunion, DossierReunion> passage) {
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
    public Passage<EtatReunion, DossierReunion> passage() {
        return passage;
    }

    private static Depart de(EtatReunion... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatReunion> depuis) {
        Passage<EtatReunion, DossierReunion> vers(EtatReunion etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
