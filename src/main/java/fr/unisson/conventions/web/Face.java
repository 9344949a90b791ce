package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import java.util.Set;

/// The faces of a convention. A face appears once the life has come far enough for it.
enum Face {
    ENSEMBLE("Vue d’ensemble", "", EtatConvention.DIAGNOSTIC),
    PARTIES("Parties", "/parties", EtatConvention.DIAGNOSTIC),
    DIAGNOSTIC("Diagnostic", "/diagnostic", EtatConvention.DIAGNOSTIC),
    PRINCIPES("Principes", "/principes", EtatConvention.PRINCIPES),
    VOLETS("Volets", "/volets", EtatConvention.CO_CONSTRUCTION),
    TEXTE("Texte", "/texte", EtatConvention.CO_CONSTRUCTION),
    VALIDATION("Validation", "/validation", EtatConvention.VALIDATION_INSTANCES),
    SIGNATURE("Signature", "/signature", EtatConvention.EN_SIGNATURE),
    HISTORIQUE("Historique", "/historique", EtatConvention.DIAGNOSTIC);

    private final String nom;
    private final String chemin;
    private final EtatConvention depuis;

    Face(String nom, String chemin, EtatConvention depuis) {
        this.nom = nom;
        this.chemin = chemin;
        this.depuis = depuis;
    }

    String nom() {
        return nom;
    }

    String adresse(long convention) {
        return "/conventions/" + convention + chemin;
    }

    /// @param atteints every state the convention has been in
    boolean utile(Set<EtatConvention> atteints) {
        return atteints.stream()
                .filter(e -> e != EtatConvention.ABANDONNEE)
                .anyMatch(e -> e.compareTo(depuis) >= 0);
    }

    /// What an observer reads is chosen by the parties, for each convention.
    boolean ouverteAuxObservateurs(String visibilite) {
        return switch (this) {
            case ENSEMBLE, PARTIES -> true;
            case TEXTE -> !visibilite.equals("ETAT_ET_PERIMETRE");
            default -> visibilite.equals("TOUT");
        };
    }
}
