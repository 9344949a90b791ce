package fr.unisson.indicateurs.domaine;

import static fr.unisson.indicateurs.domaine.EtatValeur.*;
import static fr.unisson.indicateurs.domaine.RoleValeur.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of the value of a period. A correction is one more passage and brings the value back to
/// be validated; the former figures stay.
public enum TransitionValeur implements Transition<EtatValeur, DossierValeur> {
    SAISIR("Saisir", "Valeur saisie", de().vers(SAISIE).par(RESPONSABLE, TENEUR, PLATEFORME)),
    REPRENDRE(
            "Modifier",
            "Valeur modifiée",
            de(SAISIE).vers(SAISIE).par(RESPONSABLE, TENEUR, PLATEFORME)),
    VALIDER(
            "Valider",
            "Valeur validée",
            de(SAISIE)
                    .vers(VALIDEE)
                    .par(RESPONSABLE, VALIDEUR)
                    .exige(ExigenceValeur.TERMINEE, ExigenceValeur.AUTRE_REGARD)),
    RENVOYER(
            "Renvoyer à la saisie",
            "Valeur renvoyée à la saisie",
            de(VALIDEE).vers(SAISIE).par(RESPONSABLE, VALIDEUR).avecMotif()),
    PUBLIER(
            "Publier",
            "Valeur publiée",
            de(VALIDEE)
                    .vers(PUBLIEE)
                    .par(RESPONSABLE)
                    .exige(ExigenceValeur.MESUREE, ExigenceValeur.TERMINEE)),
    CORRIGER(
            "Corriger",
            "Valeur corrigée",
            de(VALIDEE, PUBLIEE).vers(SAISIE).par(RESPONSABLE, TENEUR).avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatValeur, DossierValeur> passage;

    TransitionValeur(String libelle, String fait, Passage<EtatValeur, DossierValeur> passage) {
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

    /// It writes new figures.
    public boolean mesure() {
        return this == SAISIR || this == REPRENDRE || this == CORRIGER;
    }

    @Override
    public Passage<EtatValeur, DossierValeur> passage() {
        return passage;
    }

    private static Depart de(EtatValeur... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatValeur> depuis) {
        Passage<EtatValeur, DossierValeur> vers(EtatValeur etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
