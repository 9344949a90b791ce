package fr.unisson.campagnes.domaine;

import static fr.unisson.campagnes.EtatCampagne.*;
import static fr.unisson.campagnes.domaine.ExigenceCampagne.*;
import static fr.unisson.campagnes.domaine.RoleCampagne.PILOTE;
import static fr.unisson.campagnes.domaine.RoleCampagne.PLATEFORME;

import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a campaign: composed, announced, open on its day, closed after its last. Nothing is
/// known of the answers before, and nothing is computed after.
public enum TransitionCampagne implements Transition<EtatCampagne, DossierCampagne> {
    COMPOSER("Composer la campagne", "Campagne composée", de().vers(PREPARATION).par(PILOTE)),
    PROGRAMMER(
            "Programmer la campagne",
            "Campagne programmée",
            de(PREPARATION)
                    .vers(PROGRAMMEE)
                    .par(PILOTE)
                    .exige(GRILLE_COMPARABLE, PERIODE, ASSEZ_D_INVITEES)),
    REPRENDRE(
            "Reprendre la préparation",
            "Préparation reprise",
            de(PROGRAMMEE).vers(PREPARATION).par(PILOTE)),
    OUVRIR(
            "Ouvrir la campagne",
            "Campagne ouverte",
            de(PROGRAMMEE)
                    .vers(OUVERTE)
                    .par(PILOTE, PLATEFORME)
                    .exige(PERIODE, ASSEZ_D_INVITEES, JOUR_D_OUVERTURE)),
    CLOTURER(
            "Clôturer la campagne",
            "Campagne clôturée",
            de(OUVERTE).vers(CLOTUREE).par(PILOTE, PLATEFORME).exige(PERIODE_FINIE)),
    ABANDONNER(
            "Abandonner la campagne",
            "Campagne abandonnée",
            de(PREPARATION, PROGRAMMEE, OUVERTE).vers(ABANDONNEE).par(PILOTE).avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatCampagne, DossierCampagne> passage;

    TransitionCampagne(
            String libelle, String fait, Passage<EtatCampagne, DossierCampagne> passage) {
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
    public Passage<EtatCampagne, DossierCampagne> passage() {
        return passage;
    }

    private static Depart de(EtatCampagne... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatCampagne> depuis) {
        Passage<EtatCampagne, DossierCampagne> vers(EtatCampagne etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
