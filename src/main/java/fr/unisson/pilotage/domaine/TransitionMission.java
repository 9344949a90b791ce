package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.EtatMission.*;
import static fr.unisson.pilotage.domaine.ExigenceMission.*;
import static fr.unisson.pilotage.domaine.RoleMission.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a common mission. Whoever leads it says whether it is at work; only the committee
/// changes what it is, by a decision that it cites.
public enum TransitionMission implements Transition<EtatMission, DossierMission> {
    ACTIVER(
            "Dire qu’elle est active",
            "Mission active",
            depuis(NON_ACTIVEE, REPOSITIONNEE, REQUALIFIEE, MISE_EN_SOMMEIL)
                    .vers(ACTIVE)
                    .par(PILOTE, COMITE)
                    .exige(CONVENTION_ENGAGEE)),
    /// A normal answer, which asks for no reason.
    CONSTATER_NON_ACTIVEE(
            "Dire qu’elle n’est pas activée",
            "Mission non activée",
            depuis(ACTIVE, REPOSITIONNEE, REQUALIFIEE)
                    .vers(NON_ACTIVEE)
                    .par(PILOTE, COMITE)
                    .exige(CONVENTION_ENGAGEE)),
    REPOSITIONNER(
            "Repositionner",
            "Mission repositionnée",
            depuis(NON_ACTIVEE, ACTIVE, REPOSITIONNEE, REQUALIFIEE, MISE_EN_SOMMEIL)
                    .vers(REPOSITIONNEE)
                    .par(COMITE)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE, ACTE_CITE)),
    REQUALIFIER(
            "Requalifier",
            "Mission requalifiée",
            depuis(NON_ACTIVEE, ACTIVE, REPOSITIONNEE, REQUALIFIEE, MISE_EN_SOMMEIL)
                    .vers(REQUALIFIEE)
                    .par(COMITE)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE, ACTE_CITE)),
    METTRE_EN_SOMMEIL(
            "Mettre en sommeil",
            "Mission mise en sommeil",
            depuis(NON_ACTIVEE, ACTIVE, REPOSITIONNEE, REQUALIFIEE)
                    .vers(MISE_EN_SOMMEIL)
                    .par(COMITE)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE, ACTE_CITE)),
    /// What led it left, or the text no longer holds it.
    CLASSER_SANS_OBJET(
            "Classer sans objet",
            "Mission sans objet",
            depuis(NON_ACTIVEE, ACTIVE, REPOSITIONNEE, REQUALIFIEE, MISE_EN_SOMMEIL)
                    .vers(SANS_OBJET)
                    .par(SYSTEME)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE)),
    ROUVRIR(
            "Reprendre avec un autre pilote",
            "Mission reprise",
            depuis(SANS_OBJET)
                    .vers(ACTIVE)
                    .par(COMITE)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE, DANS_LE_TEXTE));

    /// Those after which the mission may be told in other words.
    public static final Set<TransitionMission> REFORMULENT = Set.of(REPOSITIONNER, REQUALIFIER);

    private final String libelle;
    private final String fait;
    private final Passage<EtatMission, DossierMission> passage;

    TransitionMission(String libelle, String fait, Passage<EtatMission, DossierMission> passage) {
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
    public Passage<EtatMission, DossierMission> passage() {
        return passage;
    }

    private static Depart depuis(EtatMission... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatMission> depuis) {
        Passage<EtatMission, DossierMission> vers(EtatMission etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
