package fr.unisson.reprises.domaine;

import static fr.unisson.reprises.domaine.EtatReprise.*;
import static fr.unisson.reprises.domaine.ExigenceReprise.DOCUMENT_SIGNE;
import static fr.unisson.reprises.domaine.RoleReprise.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The confirmation of a convention born elsewhere. Nobody confirms what their own party took over.
public enum TransitionReprise implements Transition<EtatReprise, DossierReprise> {
    REPRENDRE(
            "Reprendre une convention signée ailleurs",
            "Convention reprise",
            Passage.<EtatReprise, DossierReprise>entre(Set.of(), NON_CONFIRMEE).par(REPRENEUR)),
    CONFIRMER(
            "Confirmer la convention",
            "Convention confirmée",
            Passage.<EtatReprise, DossierReprise>entre(Set.of(NON_CONFIRMEE), CONFIRMEE)
                    .par(AUTRE_PARTIE)
                    .exige(DOCUMENT_SIGNE)),
    CONTESTER(
            "Contester la convention",
            "Convention contestée",
            Passage.<EtatReprise, DossierReprise>entre(Set.of(NON_CONFIRMEE), CONTESTEE)
                    .par(AUTRE_PARTIE)
                    .avecMotif()),
    CORRIGER(
            "Corriger la reprise",
            "Reprise corrigée",
            Passage.<EtatReprise, DossierReprise>entre(
                            Set.of(NON_CONFIRMEE, CONTESTEE), NON_CONFIRMEE)
                    .par(REPRENEUR)
                    .avecMotif()),
    RETIRER(
            "Retirer la convention importée",
            "Import retiré",
            Passage.<EtatReprise, DossierReprise>entre(Set.of(NON_CONFIRMEE, CONTESTEE), RETIREE)
                    .par(REPRENEUR)
                    .avecMotif());

    private final String libelle;
    private final String fait;
    private final Passage<EtatReprise, DossierReprise> passage;

    TransitionReprise(String libelle, String fait, Passage<EtatReprise, DossierReprise> passage) {
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
    public Passage<EtatReprise, DossierReprise> passage() {
        return passage;
    }
}
