package fr.unisson.modeles;

import fr.unisson.annuaire.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A model of an organisation, with its versions, the last one first and without their articles.
public record ModelePropre(
        ModeleId id, OrganisationId organisation, boolean archive, List<VersionDeModele> versions) {

    public ModelePropre {
        versions = List.copyOf(versions);
    }

    /// As its draft names it, or else its last version.
    public VersionDeModele derniere() {
        return versions.getFirst();
    }

    public Optional<VersionDeModele> brouillon() {
        return versions.stream().filter(VersionDeModele::brouillon).findFirst();
    }

    public Stream<VersionDeModele> publiees() {
        return versions.stream().filter(v -> !v.brouillon());
    }

    /// What a new convention would be made from.
    public Optional<VersionDeModele> publiee() {
        return publiees().findFirst();
    }
}
