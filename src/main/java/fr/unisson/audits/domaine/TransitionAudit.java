package fr.unisson.audits.domaine;

import static fr.unisson.audits.domaine.EtatAudit.*;
import static fr.unisson.audits.domaine.ExigenceAudit.*;
import static fr.unisson.audits.domaine.RoleAudit.RESPONSABLE;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The passages of an audit. Auditors answer; who leads it opens and closes.
public enum TransitionAudit implements Transition<EtatAudit, DossierAudit> {
    COMMENCER(
            "Commencer la saisie",
            "Saisie commencée",
            Passage.<EtatAudit, DossierAudit>entre(Set.of(PREPARATION), EN_COURS)
                    .par(RESPONSABLE)
                    .exige(AUDITEUR_NOMME)),
    CLORE(
            "Clore l’audit",
            "Audit clos",
            Passage.<EtatAudit, DossierAudit>entre(Set.of(EN_COURS), CLOTURE)
                    .par(RESPONSABLE)
                    .exige(UNE_OBSERVATION, TOUT_REPONDU)),
    ABANDONNER(
            "Abandonner l’audit",
            "Audit abandonné",
            Passage.<EtatAudit, DossierAudit>entre(Set.of(PREPARATION, EN_COURS), ABANDONNE)
                    .par(RESPONSABLE)
                    .avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatAudit, DossierAudit> passage;

    TransitionAudit(String libelle, String fait, Passage<EtatAudit, DossierAudit> passage) {
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
    public Passage<EtatAudit, DossierAudit> passage() {
        return passage;
    }
}
