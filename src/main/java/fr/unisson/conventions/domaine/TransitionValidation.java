package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatValidation.*;
import static fr.unisson.conventions.domaine.ExigenceValidation.*;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;
import static fr.unisson.conventions.domaine.RoleConvention.SECRETAIRE;
import static fr.unisson.conventions.domaine.RoleConvention.SYSTEME;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The validation of one digest by one party's body. Opinions never block; they are owed an answer.
public enum TransitionValidation implements Transition<EtatValidation, DossierValidation> {
    INSCRIRE(
            "Inscrire à l’ordre du jour",
            de(A_PREPARER)
                    .vers(INSCRITE)
                    .par(SECRETAIRE, REFERENT)
                    .exige(
                            PROPRE_PARTIE,
                            INSTANCE,
                            ExigenceValidation.DATE,
                            SEANCE_APRES_LE_TEXTE)),
    DEMANDER_AVIS(
            "Demander les avis",
            de(INSCRITE).vers(AVIS_EN_COURS).par(SECRETAIRE).exige(PROPRE_PARTIE, UN_AVIS_DEMANDE)),
    APPROUVER(
            "Enregistrer une décision favorable",
            de(INSCRITE, AVIS_EN_COURS)
                    .vers(FAVORABLE)
                    .par(SECRETAIRE)
                    .exige(
                            PROPRE_PARTIE,
                            AVIS_RECUEILLIS,
                            INSTANCE,
                            DECISION_DATEE,
                            DECISION_NUMEROTEE,
                            DECISION_JOINTE,
                            DECISION_PASSEE,
                            DECISION_APRES_LE_TEXTE,
                            TEXTE_ACTUEL)),
    APPROUVER_AVEC_RESERVES(
            "Enregistrer une décision favorable avec réserves",
            de(INSCRITE, AVIS_EN_COURS)
                    .vers(FAVORABLE_RESERVES)
                    .par(SECRETAIRE)
                    .exige(
                            PROPRE_PARTIE,
                            AVIS_RECUEILLIS,
                            INSTANCE,
                            DECISION_DATEE,
                            DECISION_NUMEROTEE,
                            DECISION_JOINTE,
                            DECISION_PASSEE,
                            DECISION_APRES_LE_TEXTE,
                            TEXTE_ACTUEL,
                            RESERVES_ECRITES)),
    AJOURNER(
            "Enregistrer un ajournement",
            de(INSCRITE, AVIS_EN_COURS)
                    .vers(AJOURNEE)
                    .par(SECRETAIRE)
                    .avecMotif()
                    .exige(PROPRE_PARTIE)),
    REFUSER(
            "Enregistrer une décision défavorable",
            de(INSCRITE, AVIS_EN_COURS)
                    .vers(DEFAVORABLE)
                    .par(SECRETAIRE)
                    .avecMotif()
                    .exige(
                            PROPRE_PARTIE,
                            AVIS_RECUEILLIS,
                            INSTANCE,
                            DECISION_DATEE,
                            DECISION_NUMEROTEE,
                            DECISION_JOINTE,
                            DECISION_PASSEE,
                            DECISION_APRES_LE_TEXTE,
                            TEXTE_ACTUEL)),
    REINSCRIRE(
            "Inscrire à une nouvelle séance",
            de(AJOURNEE).vers(INSCRITE).par(SECRETAIRE).exige(PROPRE_PARTIE, NOUVELLE_DATE)),
    DISPENSER(
            "Dire la décision non requise",
            de(A_PREPARER, INSCRITE)
                    .vers(NON_REQUISE)
                    .par(REFERENT)
                    .avecMotif()
                    .exige(PROPRE_PARTIE, ACCORD_DU_SIGNATAIRE)),
    /// The competence of the legal representative does not depend on the text: a validation that
    /// was not required stays so.
    REPRENDRE(
            "Marquer à reprendre",
            de(
                            A_PREPARER,
                            INSCRITE,
                            AVIS_EN_COURS,
                            FAVORABLE,
                            FAVORABLE_RESERVES,
                            AJOURNEE,
                            DEFAVORABLE)
                    .vers(A_REPRENDRE)
                    .par(SYSTEME)
                    .exige(TEXTE_CHANGE, CHANGEMENT_DE_FOND));

    private final String libelle;
    private final Passage<EtatValidation, DossierValidation> passage;

    TransitionValidation(String libelle, Passage<EtatValidation, DossierValidation> passage) {
        this.libelle = libelle;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Passage<EtatValidation, DossierValidation> passage() {
        return passage;
    }

    private static Depart de(EtatValidation... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatValidation> depuis) {
        Passage<EtatValidation, DossierValidation> vers(EtatValidation etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
