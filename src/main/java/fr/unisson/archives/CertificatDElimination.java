package fr.unisson.archives;

import java.util.List;

/// What the certificate of an elimination prints.
///
/// @param accords who agreed, party by party
/// @param regles why each kind could go
public record CertificatDElimination(
        String titre,
        List<Fait> faits,
        List<Fait> accords,
        List<Fait> regles,
        List<Ligne> fichiers) {

    public CertificatDElimination {
        faits = List.copyOf(faits);
        accords = List.copyOf(accords);
        regles = List.copyOf(regles);
        fichiers = List.copyOf(fichiers);
    }

    public record Fait(String nom, String valeur) {}

    public record Ligne(String nom, String nature, String taille, String empreinte) {}
}
