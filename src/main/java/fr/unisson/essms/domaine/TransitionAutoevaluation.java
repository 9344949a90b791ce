package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.EtatAutoevaluation.*;
import static fr.unisson.essms.domaine.ExigenceAutoevaluation.*;
import static fr.unisson.essms.domaine.RoleAutoevaluation.RESPONSABLE;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a self-evaluation. Once closed it is only read.
public enum TransitionAutoevaluation
        implements Transition<EtatAutoevaluation, DossierAutoevaluation> {
    CLOTURER(
            "Clôturer",
            "Auto-évaluation clôturée",
            depuis(EN_COURS, CLOTUREE)
                    .par(RESPONSABLE)
                    .exige(TOUT_COTE, RIEN_A_REPRENDRE, IMPERATIFS_SUIVIS, IMPERATIFS_PLANIFIES)),
    ABANDONNER(
            "Abandonner",
            "Auto-évaluation abandonnée",
            depuis(EN_COURS, ABANDONNEE).par(RESPONSABLE).avecMotif()),
    ARCHIVER("Archiver", "Auto-évaluation archivée", depuis(CLOTUREE, ARCHIVEE).par(RESPONSABLE));

    private final String libelle;
    private final String fait;
    private final Passage<EtatAutoevaluation, DossierAutoevaluation> passage;

    TransitionAutoevaluation(
            String libelle,
            String fait,
            Passage<EtatAutoevaluation, DossierAutoevaluation> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    private static Passage<EtatAutoevaluation, DossierAutoevaluation> depuis(
            EtatAutoevaluation de, EtatAutoevaluation vers) {
        return Passage.entre(Set.of(de), vers);
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
    public Passage<EtatAutoevaluation, DossierAutoevaluation> passage() {
        return passage;
    }
}
