package fr.unisson.actions.domaine;

import static fr.unisson.actions.domaine.EtatAction.*;
import static fr.unisson.actions.domaine.ExigenceAction.*;
import static fr.unisson.actions.domaine.RoleAction.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of an action.
public enum TransitionAction implements Transition<EtatAction, DossierAction> {
    PROPOSER(
            "Proposer l’action",
            "Action proposée",
            de().vers(PROPOSEE).par(RESPONSABLE, PILOTE, CONTRIBUTEUR, MEMBRE)),
    VALIDER("Valider l’action", "Action validée", de(PROPOSEE).vers(VALIDEE).par(RESPONSABLE)),
    PLANIFIER(
            "Mettre au plan",
            "Action mise au plan",
            de(VALIDEE).vers(A_FAIRE).par(RESPONSABLE, PILOTE).exige(PILOTE_NOMME, ECHEANCE_FIXEE)),
    /// Done before it was ever planned: nobody knows any more who led it, nor by when.
    CONSTATER_REALISEE(
            "Constater que c’est déjà fait",
            "Action constatée déjà réalisée",
            de(PROPOSEE, VALIDEE).vers(REALISEE).par(RESPONSABLE).avecMotif()),
    COMMENCER(
            "Commencer",
            "Action commencée",
            de(A_FAIRE).vers(EN_COURS).par(RESPONSABLE, PILOTE, CONTRIBUTEUR)),
    SUSPENDRE(
            "Suspendre",
            "Action suspendue",
            de(EN_COURS).vers(SUSPENDUE).par(RESPONSABLE, PILOTE).avecMotif()),
    REPRENDRE("Reprendre", "Action reprise", de(SUSPENDUE).vers(EN_COURS).par(RESPONSABLE, PILOTE)),
    REALISER(
            "Déclarer l’action réalisée",
            "Action réalisée",
            de(EN_COURS).vers(REALISEE).par(RESPONSABLE, PILOTE).exige(ETAPES_FAITES)),
    VERIFIER_L_EFFICACITE(
            "Constater que l’action est efficace",
            "Efficacité vérifiée",
            de(REALISEE)
                    .vers(EFFICACITE_VERIFIEE)
                    .par(RESPONSABLE, PILOTE)
                    .exige(MESURE_DEFINIE, RESULTAT_NOTE)),
    /// Opens the action that takes over, in the same transaction.
    CONSTATER_L_INEFFICACITE(
            "Constater que l’action est inefficace",
            "Action jugée inefficace",
            de(REALISEE)
                    .vers(INEFFICACE)
                    .par(RESPONSABLE, PILOTE)
                    .avecMotif()
                    .exige(MESURE_DEFINIE, RESULTAT_NOTE)),
    CLORE(
            "Clore l’action",
            "Action close",
            de(EFFICACITE_VERIFIEE, INEFFICACE)
                    .vers(CLOSE)
                    .par(RESPONSABLE)
                    .exige(MESURE_DEFINIE, RESULTAT_NOTE)),
    ABANDONNER(
            "Abandonner l’action",
            "Action abandonnée",
            de(PROPOSEE, VALIDEE, A_FAIRE, EN_COURS, SUSPENDUE)
                    .vers(ABANDONNEE)
                    .par(RESPONSABLE)
                    .avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatAction, DossierAction> passage;

    TransitionAction(String libelle, String fait, Passage<EtatAction, DossierAction> passage) {
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
    public Passage<EtatAction, DossierAction> passage() {
        return passage;
    }

    private static Depart de(EtatAction... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatAction> depuis) {
        Passage<EtatAction, DossierAction> vers(EtatAction etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
