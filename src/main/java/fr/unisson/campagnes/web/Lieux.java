package fr.unisson.campagnes.web;

import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;

/// Where the pages of campaigns are, and how they tell states and figures.
final class Lieux {

    static final String ADRESSE = "/campagnes";
    static final String UNE = ADRESSE + "/{id:\\d{1,18}}";

    private Lieux() {}

    static Fil fil() {
        return Fil.de("Campagnes", ADRESSE);
    }

    static Fil fil(CampagneVue c) {
        return fil().puis(c.titre(), c.adresse());
    }

    static Pastille pastille(EtatCampagne etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case PREPARATION -> Ton.NEUTRE;
                    case PROGRAMMEE, OUVERTE -> Ton.EN_COURS;
                    case CLOTUREE -> Ton.FAIT;
                    case ABANDONNEE -> Ton.DANGER;
                });
    }

    /// What an organisation said: nobody is told before the campaign opens, and nothing changes any
    /// more once it is closed.
    static Pastille pastille(EtatInvitation etat, EtatCampagne campagne) {
        var vive = pastille(etat);
        if (campagne == EtatCampagne.PREPARATION || campagne == EtatCampagne.PROGRAMMEE) {
            return new Pastille("Sur la liste", Ton.NEUTRE);
        }
        if (campagne != EtatCampagne.CLOTUREE) return vive;
        return switch (etat) {
            case INVITEE -> new Pastille("Restée sans réponse", Ton.NEUTRE);
            case ACCEPTEE -> new Pastille("A participé", Ton.FAIT);
            case DECLINEE -> new Pastille("N’a pas participé", Ton.NEUTRE);
            case ENVOYEE -> vive;
        };
    }

    private static Pastille pastille(EtatInvitation etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case INVITEE -> Ton.ATTENTE;
                    case ACCEPTEE -> Ton.EN_COURS;
                    case ENVOYEE -> Ton.FAIT;
                    case DECLINEE -> Ton.NEUTRE;
                });
    }
}
