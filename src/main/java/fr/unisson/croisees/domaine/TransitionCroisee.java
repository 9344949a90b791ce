package fr.unisson.croisees.domaine;

import static fr.unisson.croisees.EtatCroisee.*;
import static fr.unisson.croisees.domaine.ExigenceCroisee.*;
import static fr.unisson.croisees.domaine.RoleCroisee.COMITE;
import static fr.unisson.croisees.domaine.RoleCroisee.REFERENT;

import fr.unisson.croisees.EtatCroisee;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a cross evaluation. Nothing goes back: a grid once read by the others cannot be
/// given again.
public enum TransitionCroisee implements Transition<EtatCroisee, DossierCroisee> {
    PROGRAMMER(
            "Programmer l’évaluation",
            "Évaluation programmée",
            de().vers(PROGRAMMEE).par(COMITE, REFERENT)),
    OUVRIR(
            "Ouvrir les réponses",
            "Réponses ouvertes",
            de(PROGRAMMEE)
                    .vers(AUTOEVALUATION)
                    .par(COMITE, REFERENT)
                    .exige(EN_VIGUEUR, DEUX_PARTIES, DATE_DE_REPONSE)),
    METTRE_EN_COMMUN(
            "Mettre en commun",
            "Grilles mises en commun",
            de(AUTOEVALUATION)
                    .vers(MISE_EN_COMMUN)
                    .par(COMITE)
                    .exige(DEUX_GRILLES, GRILLES_REMISES)),
    REDIGER(
            "Passer au bilan",
            "Bilan commencé",
            de(MISE_EN_COMMUN).vers(BILAN_PROJET).par(COMITE).exige(ECARTS_DISCUTES)),
    APPROUVER(
            "Arrêter le bilan",
            "Bilan arrêté",
            de(BILAN_PROJET)
                    .vers(BILAN_APPROUVE)
                    .par(COMITE, REFERENT)
                    .exige(BILAN_ECRIT, TOUTES_LES_POSITIONS)),
    TRANSMETTRE(
            "Transmettre le bilan",
            "Bilan transmis",
            de(BILAN_APPROUVE).vers(TRANSMISE).par(COMITE, REFERENT)),
    ABANDONNER(
            "Abandonner l’évaluation",
            "Évaluation abandonnée",
            de(PROGRAMMEE, AUTOEVALUATION, MISE_EN_COMMUN, BILAN_PROJET)
                    .vers(ABANDONNEE)
                    .par(COMITE)
                    .avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatCroisee, DossierCroisee> passage;

    TransitionCroisee(String libelle, String fait, Passage<EtatCroisee, DossierCroisee> passage) {
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
    public Passage<EtatCroisee, DossierCroisee> passage() {
        return passage;
    }

    private static Depart de(EtatCroisee... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatCroisee> depuis) {
        Passage<EtatCroisee, DossierCroisee> vers(EtatCroisee etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
