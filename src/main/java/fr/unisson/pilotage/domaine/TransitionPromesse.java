package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.EtatPromesse.*;
import static fr.unisson.pilotage.domaine.ExigencePromesse.*;
import static fr.unisson.pilotage.domaine.RolePromesse.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.EnumSet;
import java.util.Set;

/// The life of a promise. Who took it reports on it, as often as its rhythm asks: what was said may
/// be said again, with the words of the day. Only the committee repositions.
public enum TransitionPromesse implements Transition<EtatPromesse, DossierPromesse> {
    POURSUIVRE(
            "En cours",
            "Point fait : en cours",
            sauf(SANS_OBJET).vers(EN_COURS).par(PORTEUR).exige(CONVENTION_ENGAGEE, ATTRIBUEE)),
    TENIR(
            "Tenu",
            "Point fait : tenu",
            sauf(NON_ACTIVE, SANS_OBJET)
                    .vers(TENU)
                    .par(PORTEUR)
                    .exige(CONVENTION_ENGAGEE, ATTRIBUEE, POINT_DIT)),
    TENIR_EN_PARTIE(
            "Tenu en partie",
            "Point fait : tenu en partie",
            sauf(NON_ACTIVE, SANS_OBJET)
                    .vers(PARTIEL)
                    .par(PORTEUR)
                    .exige(CONVENTION_ENGAGEE, ATTRIBUEE, POINT_DIT)),
    NE_PAS_TENIR(
            "Non tenu",
            "Point fait : non tenu",
            sauf(NON_ACTIVE, SANS_OBJET)
                    .vers(NON_TENU)
                    .par(PORTEUR)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE, ATTRIBUEE)),
    /// A normal answer, which asks for no reason.
    NE_PAS_ACTIVER(
            "Non activé",
            "Point fait : non activé",
            parmi(A_DEMARRER, EN_COURS, NON_ACTIVE, REPOSITIONNE)
                    .vers(NON_ACTIVE)
                    .par(PORTEUR)
                    .exige(CONVENTION_ENGAGEE, ATTRIBUEE)),
    REPOSITIONNER(
            "Repositionner",
            "Repositionné",
            sauf(SANS_OBJET)
                    .vers(REPOSITIONNE)
                    .par(COMITE)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE, ACTE_CITE)),
    CLASSER_SANS_OBJET(
            "Classer sans objet",
            "Classé sans objet",
            sauf(SANS_OBJET)
                    .vers(SANS_OBJET)
                    .par(PORTEUR, COMITE, SYSTEME)
                    .avecMotif()
                    .exige(CONVENTION_ENGAGEE)),
    ROUVRIR(
            "Rouvrir",
            "Rouvert",
            parmi(SANS_OBJET).vers(A_DEMARRER).par(COMITE).avecMotif().exige(CONVENTION_ENGAGEE));

    /// What a report may say.
    public static final Set<TransitionPromesse> POINTS =
            Set.of(POURSUIVRE, TENIR, TENIR_EN_PARTIE, NE_PAS_TENIR, NE_PAS_ACTIVER);

    private final String libelle;
    private final String fait;
    private final Passage<EtatPromesse, DossierPromesse> passage;

    TransitionPromesse(
            String libelle, String fait, Passage<EtatPromesse, DossierPromesse> passage) {
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
    public Passage<EtatPromesse, DossierPromesse> passage() {
        return passage;
    }

    private static Depart sauf(EtatPromesse premier, EtatPromesse... autres) {
        return new Depart(EnumSet.complementOf(EnumSet.of(premier, autres)));
    }

    private static Depart parmi(EtatPromesse... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatPromesse> depuis) {
        Passage<EtatPromesse, DossierPromesse> vers(EtatPromesse etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
