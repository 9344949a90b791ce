package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatAmendement.*;
import static fr.unisson.conventions.domaine.ExigenceAmendement.*;
import static fr.unisson.conventions.domaine.RoleConvention.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of an amendment. A refused one may still become a divergence, and is then kept.
public enum TransitionAmendement implements Transition<EtatAmendement, DossierAmendement> {
    ACCEPTER(
            "Accepter",
            de(PROPOSE)
                    .vers(ACCEPTE)
                    .par(RAPPORTEUR, ANIMATEUR)
                    .exige(BASE_ACTUELLE, ARTICLE_MODIFIABLE)),
    REFUSER("Refuser", de(PROPOSE).vers(REFUSE).par(RAPPORTEUR, ANIMATEUR).avecMotif()),
    RETIRER(
            "Retirer",
            de(PROPOSE)
                    .vers(RETIRE)
                    .par(REFERENT, RAPPORTEUR, MEMBRE_GROUPE, REPRESENTANT_USAGERS, ANIMATEUR)
                    .exige(PAR_SON_AUTEUR)),
    EN_FAIRE_UNE_DIVERGENCE(
            "En faire une divergence",
            de(PROPOSE, REFUSE)
                    .vers(DEVENU_DIVERGENCE)
                    .par(REFERENT, RAPPORTEUR, MEMBRE_GROUPE, REPRESENTANT_USAGERS)
                    .avecMotif());

    private final String libelle;
    private final Passage<EtatAmendement, DossierAmendement> passage;

    TransitionAmendement(String libelle, Passage<EtatAmendement, DossierAmendement> passage) {
        this.libelle = libelle;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Passage<EtatAmendement, DossierAmendement> passage() {
        return passage;
    }

    private static Depart de(EtatAmendement... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatAmendement> depuis) {
        Passage<EtatAmendement, DossierAmendement> vers(EtatAmendement etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
