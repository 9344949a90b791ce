package fr.unisson.archives.domaine;

import static fr.unisson.archives.EtatElimination.*;
import static fr.unisson.archives.domaine.ExigenceElimination.*;
import static fr.unisson.archives.domaine.RoleElimination.PROPOSANT;
import static fr.unisson.archives.domaine.RoleElimination.REPRESENTANT;

import fr.unisson.archives.EtatElimination;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of an elimination. Nothing goes before every party agreed and the archives service gave
/// its own agreement where the law asks for it.
public enum TransitionElimination implements Transition<EtatElimination, DossierElimination> {
    PROPOSER(
            "Proposer l’élimination",
            "Élimination proposée",
            de().vers(PROPOSEE)
                    .par(REPRESENTANT)
                    .avecMotif()
                    .exige(
                            CONVENTION_ARCHIVEE,
                            NATURES_CHOISIES,
                            DATE_ATTEINTE,
                            FICHIERS_A_ELIMINER)),
    VISER(
            "Viser l’élimination",
            "Élimination visée",
            de(PROPOSEE)
                    .vers(VISEE)
                    .par(REPRESENTANT)
                    .exige(DATE_ATTEINTE, ACCORD_DE_CHAQUE_PARTIE, VISA_DES_ARCHIVES)),
    EXECUTER(
            "Éliminer",
            "Élimination exécutée",
            de(VISEE)
                    .vers(EXECUTEE)
                    .par(REPRESENTANT)
                    .exige(
                            CONVENTION_ARCHIVEE,
                            DATE_ATTEINTE,
                            ACCORD_DE_CHAQUE_PARTIE,
                            VISA_DES_ARCHIVES)),
    REFUSER(
            "Refuser l’élimination",
            "Élimination refusée",
            de(PROPOSEE, VISEE).vers(REFUSEE).par(REPRESENTANT).avecMotif()),
    RETIRER(
            "Retirer la proposition",
            "Proposition d’élimination retirée",
            de(PROPOSEE, VISEE).vers(RETIREE).par(PROPOSANT).avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatElimination, DossierElimination> passage;

    TransitionElimination(
            String libelle, String fait, Passage<EtatElimination, DossierElimination> passage) {
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
    public Passage<EtatElimination, DossierElimination> passage() {
        return passage;
    }

    private static Depart de(EtatElimination... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatElimination> depuis) {
        Passage<EtatElimination, DossierElimination> vers(EtatElimination etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
