package fr.unisson.campagnes.domaine;

import static fr.unisson.campagnes.EtatInvitation.*;
import static fr.unisson.campagnes.domaine.ExigenceInvitation.*;
import static fr.unisson.campagnes.domaine.RoleCampagne.ORGANISATION;
import static fr.unisson.campagnes.domaine.RoleCampagne.REPONDANT;

import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// What an organisation does with an invitation: it takes part or not, sends, takes back, all of it
/// until the campaign closes. Being invited is its birth.
public enum TransitionInvitation implements Transition<EtatInvitation, DossierInvitation> {
    ACCEPTER(
            "Participer",
            "Participation acceptée",
            de(INVITEE, DECLINEE).vers(ACCEPTEE).par(ORGANISATION).exige(CAMPAGNE_OUVERTE)),
    DECLINER(
            "Ne pas participer",
            "Invitation déclinée",
            de(INVITEE, ACCEPTEE)
                    .vers(DECLINEE)
                    .par(ORGANISATION)
                    .exige(CAMPAGNE_OUVERTE)
                    .avecMotif()),
    /// Somebody else of the organisation answers for it.
    DESIGNER(
            "Changer qui répond",
            "Répondant changé",
            de(ACCEPTEE).vers(ACCEPTEE).par(ORGANISATION).exige(CAMPAGNE_OUVERTE)),
    ENVOYER(
            "Envoyer la réponse",
            "Réponse envoyée",
            de(ACCEPTEE)
                    .vers(ENVOYEE)
                    .par(ORGANISATION, REPONDANT)
                    .exige(CAMPAGNE_OUVERTE, REPONSE_PRETE)),
    RETIRER(
            "Retirer la réponse",
            "Réponse retirée",
            de(ENVOYEE).vers(ACCEPTEE).par(ORGANISATION, REPONDANT).exige(CAMPAGNE_OUVERTE));

    private final String libelle;
    private final String fait;
    private final Passage<EtatInvitation, DossierInvitation> passage;

    TransitionInvitation(
            String libelle, String fait, Passage<EtatInvitation, DossierInvitation> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// What the organisation's journal says once it is done.
    public String fait() {
        return fait;
    }

    @Override
    public Passage<EtatInvitation, DossierInvitation> passage() {
        return passage;
    }

    private static Depart de(EtatInvitation... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatInvitation> depuis) {
        Passage<EtatInvitation, DossierInvitation> vers(EtatInvitation etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
