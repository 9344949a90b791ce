package fr.unisson.modeles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kind of structured data an article holds beside its text, or the special place it has in the
/// checks.
public enum TypeDonnees {
    AUCUNE,
    DIAGNOSTICS,
    PERIMETRE,
    MISSIONS_PROPRES,
    MISSIONS_COMMUNES,
    OBJECTIFS,
    PRINCIPES,
    ENGAGEMENTS,
    FICHES_ACTION,
    MOYENS,
    COPIL,
    ALERTES,
    OUTILS,
    TRAITEMENTS,
    FORMATIONS,
    INDICATEURS,
    ASSURANCES,
    DUREE,
    RENOUVELLEMENT,
    REVISION,
    ADHESION,
    SANS_PENALITE,
    RETRAIT,
    DIFFERENDS,
    SIGNATURE;

    /// What the table of this kind of article lists; empty for an article without table.
    public Optional<String> tableau() {
        return Optional.ofNullable(
                switch (this) {
                    case MISSIONS_COMMUNES -> "Missions communes";
                    case OBJECTIFS -> "Objectifs";
                    case ENGAGEMENTS -> "Engagements de chaque partie";
                    case FICHES_ACTION -> "Fiches action";
                    case MOYENS -> "Moyens apportés";
                    case COPIL -> "Membres du comité";
                    case ALERTES -> "Règles d’alerte";
                    case OUTILS -> "Outils communs";
                    case FORMATIONS -> "Formations et temps communs";
                    case INDICATEURS -> "Indicateurs";
                    case ASSURANCES -> "Assurances";
                    default -> null;
                });
    }

    /// What an article of this kind holds, for who writes a model.
    public String libelle() {
        return tableau()
                .orElseGet(() ->
                        switch (this) {
                            case DIAGNOSTICS -> "Diagnostics du préambule";
                            case PERIMETRE -> "Périmètre";
                            case MISSIONS_PROPRES -> "Missions propres des parties";
                            case PRINCIPES -> "Principes et valeurs";
                            case TRAITEMENTS -> "Protection des données";
                            case DUREE -> "Durée et prise d’effet";
                            case RENOUVELLEMENT -> "Renouvellement";
                            case REVISION -> "Révision";
                            case ADHESION -> "Adhésion d’une partie";
                            case SANS_PENALITE -> "Absence de pénalité";
                            case RETRAIT -> "Retrait d’une partie";
                            case DIFFERENDS -> "Différends";
                            case SIGNATURE -> "Signature";
                            default -> "Texte seul";
                        });
    }

    /// As written in a model's file.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As written in a model's file: `missions-communes`.
    public static Optional<TypeDonnees> de(String nom) {
        var cherche = nom.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(t -> t.name().equals(cherche)).findFirst();
    }
}
