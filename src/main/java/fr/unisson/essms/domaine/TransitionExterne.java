package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.EtatExterne.*;
import static fr.unisson.essms.domaine.ExigenceExterne.JOUR_DIT;
import static fr.unisson.essms.domaine.RoleAutoevaluation.RESPONSABLE;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The steps of an evaluation by an outside body, and in how many days the next one is usually
/// expected. Only publication has a known delay (90 days; HAS, procédure d’évaluation); the others
/// are habits, proposed and never imposed.
public enum TransitionExterne implements Transition<EtatExterne, DossierExterne> {
    S_AUTO_EVALUER(
            "Commencer l’auto-évaluation",
            "Auto-évaluation commencée",
            "Être prêt pour la visite",
            0,
            de(AUTO_EVALUATION, PROGRAMMEE)),
    PREPARER(
            "Dire que tout est prêt",
            "Prêt pour la visite",
            "Recevoir la visite",
            0,
            de(PREPAREE, PROGRAMMEE, AUTO_EVALUATION)),
    VISITER("Noter la visite", "Visite faite", "Recevoir le pré-rapport", 30, de(VISITE, PREPAREE)),
    RECEVOIR_LE_PRE_RAPPORT(
            "Noter le pré-rapport",
            "Pré-rapport reçu",
            "Envoyer les observations sur le pré-rapport",
            30,
            de(PRE_RAPPORT_RECU, VISITE)),
    OBSERVER(
            "Noter l’envoi des observations",
            "Observations envoyées",
            "Recevoir le rapport définitif",
            30,
            de(OBSERVATIONS_ENVOYEES, PRE_RAPPORT_RECU)),
    RECEVOIR_LE_RAPPORT(
            "Noter le rapport définitif",
            "Rapport définitif reçu",
            "Transmettre le rapport à l’autorité et à la HAS",
            30,
            de(RAPPORT_DEFINITIF, PRE_RAPPORT_RECU, OBSERVATIONS_ENVOYEES)),
    TRANSMETTRE(
            "Noter la transmission",
            "Rapport transmis à l’autorité et à la HAS",
            "Vérifier la publication par la HAS",
            90,
            de(TRANSMIS_ATC, RAPPORT_DEFINITIF)),
    PUBLIER(
            "Noter la publication",
            "Résultats publiés",
            "Afficher les résultats et les partager avec les équipes et le CVS",
            30,
            de(PUBLIE, TRANSMIS_ATC)),
    SUIVRE_LE_PLAN(
            "Passer au plan d’actions",
            "Résultats affichés, plan d’actions en cours",
            "Faire le bilan du plan d’actions",
            365,
            de(PLAN_EN_COURS, PUBLIE)),
    CLOTURER("Clôturer l’évaluation", "Évaluation clôturée", "", 0, de(CLOTUREE, PLAN_EN_COURS)),
    ANNULER(
            "Annuler l’évaluation",
            "Évaluation annulée",
            "",
            0,
            de(ANNULEE, PROGRAMMEE, AUTO_EVALUATION, PREPAREE).avecMotif());

    private final String libelle;
    private final String fait;
    private final String ensuite;
    private final int jours;
    private final Passage<EtatExterne, DossierExterne> passage;

    TransitionExterne(
            String libelle,
            String fait,
            String ensuite,
            int jours,
            Passage<EtatExterne, DossierExterne> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.ensuite = ensuite;
        this.jours = jours;
        this.passage = passage;
    }

    private static Passage<EtatExterne, DossierExterne> de(
            EtatExterne vers, EtatExterne... depuis) {
        return Passage.<EtatExterne, DossierExterne>entre(Set.of(depuis), vers)
                .par(RESPONSABLE)
                .exige(JOUR_DIT);
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// What the history says once it is done.
    public String fait() {
        return fait;
    }

    /// What is to be done next; empty when nothing is.
    public String ensuite() {
        return ensuite;
    }

    /// In how many days, usually; 0 when it is by the day of the visit.
    public int jours() {
        return jours;
    }

    @Override
    public Passage<EtatExterne, DossierExterne> passage() {
        return passage;
    }
}
