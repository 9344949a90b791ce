package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.Visibilite;
import java.util.EnumSet;
import java.util.Set;

/// The faces of a convention. A face appears once the life has come far enough for it.
enum Face {
    ENSEMBLE("Vue d’ensemble", "", EtatConvention.DIAGNOSTIC, Visibilite.ETAT_ET_PERIMETRE),
    AVENANTS("Avenants", "/avenants", EtatConvention.EN_VIGUEUR, Visibilite.TEXTE),
    MODIFICATIONS(
            "Modifications", "/modifications", EtatConvention.CONSOLIDATION, Visibilite.TEXTE),
    PARTIES("Parties", "/parties", EtatConvention.DIAGNOSTIC, Visibilite.ETAT_ET_PERIMETRE),
    DIAGNOSTIC("Diagnostic", "/diagnostic", EtatConvention.DIAGNOSTIC, Visibilite.TOUT),
    PRINCIPES("Principes", "/principes", EtatConvention.PRINCIPES, Visibilite.TOUT),
    VOLETS("Volets", "/volets", EtatConvention.CO_CONSTRUCTION, Visibilite.TOUT),
    REGISTRE("Registre", "/registre", EtatConvention.CO_CONSTRUCTION, Visibilite.TEXTE),
    TEXTE("Texte", "/texte", EtatConvention.CO_CONSTRUCTION, Visibilite.TEXTE),
    ANNEXES("Annexes", "/annexes", EtatConvention.CONSOLIDATION, Visibilite.TEXTE),
    VALIDATION("Validation", "/validation", EtatConvention.VALIDATION_INSTANCES, Visibilite.TOUT),
    SIGNATURE("Signature", "/signature", EtatConvention.EN_SIGNATURE, Visibilite.TOUT),
    INSTANCES("Instances", "/instances", EtatConvention.DIAGNOSTIC, Visibilite.TOUT),
    HISTORIQUE("Historique", "/historique", EtatConvention.DIAGNOSTIC, Visibilite.TOUT);

    /// What an amendment has no use for: it starts from a text that exists.
    private static final Set<Face> DES_CONVENTIONS =
            EnumSet.of(AVENANTS, DIAGNOSTIC, PRINCIPES, VOLETS, REGISTRE, INSTANCES);

    /// What a convention signed elsewhere never went through here.
    private static final Set<Face> D_ICI =
            EnumSet.of(DIAGNOSTIC, PRINCIPES, VOLETS, REGISTRE, VALIDATION, SIGNATURE);

    private final String nom;
    private final String chemin;
    private final EtatConvention depuis;
    private final Visibilite degre;

    Face(String nom, String chemin, EtatConvention depuis, Visibilite degre) {
        this.nom = nom;
        this.chemin = chemin;
        this.depuis = depuis;
        this.degre = degre;
    }

    String nom() {
        return nom;
    }

    String adresse(long convention) {
        return "/conventions/" + convention + chemin;
    }

    /// Whether it is a face of an amendment, or else of a convention.
    boolean de(boolean avenant) {
        return avenant ? !DES_CONVENTIONS.contains(this) : this != MODIFICATIONS;
    }

    /// Whether a convention that came to us in this way has it.
    boolean de(Provenance provenance) {
        return !provenance.importee() || !D_ICI.contains(this);
    }

    /// In an amendment, articles are written under its modifications.
    Face pour(boolean avenant) {
        return avenant && this == VOLETS ? MODIFICATIONS : this;
    }

    /// @param atteints every state the convention has been in
    boolean utile(Set<EtatConvention> atteints) {
        return utile(depuis, atteints);
    }

    static boolean utile(EtatConvention depuis, Set<EtatConvention> atteints) {
        return atteints.stream()
                .filter(e -> !e.sansSuite())
                .anyMatch(e -> e.compareTo(depuis) >= 0);
    }

    /// What an observer must be allowed to read for this face to be theirs.
    Visibilite degre() {
        return degre;
    }
}
