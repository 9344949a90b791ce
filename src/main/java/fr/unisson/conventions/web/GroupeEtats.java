package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the list groups states: the few words people look for, not the machine's own.
enum GroupeEtats {
    PREPARATION("En préparation", "DIAGNOSTIC", "PRINCIPES"),
    REDACTION("En rédaction", "CO_CONSTRUCTION", "CONSOLIDATION"),
    RELECTURE("En relecture", "RELECTURE"),
    INSTANCES("Devant les instances", "VALIDATION_INSTANCES"),
    SIGNATURE("En signature", "EN_SIGNATURE"),
    SIGNEES("Signées et en vigueur", "SIGNEE", "EN_VIGUEUR", "SUSPENDUE"),
    FINIES("Terminées", "EXPIREE", "RESILIEE", "CADUQUE", "REMPLACEE"),
    ARCHIVEES("Archivées", "ARCHIVEE"),
    ABANDONNEES("Abandonnées ou retirées", "ABANDONNEE", "RETIREE");

    private final String libelle;
    private final Set<String> etats;

    GroupeEtats(String libelle, String... etats) {
        this.libelle = libelle;
        this.etats = Set.of(etats);
    }

    Set<String> etats() {
        return etats;
    }

    /// An unknown word in the address filters nothing.
    static Optional<GroupeEtats> lire(@Nullable String nom) {
        return Arrays.stream(values()).filter(g -> g.name().equalsIgnoreCase(nom)).findFirst();
    }

    static List<Choix> choix() {
        return Arrays.stream(values())
                .map(g -> new Choix(g.name().toLowerCase(java.util.Locale.ROOT), g.libelle))
                .toList();
    }
}
