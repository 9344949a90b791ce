package fr.unisson.grilles;

import fr.unisson.annuaire.OrganisationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A grid and those of its versions that the reader may see.
///
/// @param maison who wrote it; null when it is shipped with the platform
/// @param retiree out of the choices offered
/// @param versions the last one first, at least one
public record GrilleDuCatalogue(
        long grille,
        String cle,
        @Nullable OrganisationId maison,
        NatureDeGrille nature,
        boolean retiree,
        List<VersionDeGrille> versions) {

    public GrilleDuCatalogue {
        versions = List.copyOf(versions);
    }

    public Optional<VersionDeGrille> brouillon() {
        return versions.stream().filter(VersionDeGrille::brouillon).findFirst();
    }

    public List<VersionDeGrille> publiees() {
        return versions.stream().filter(v -> !v.brouillon()).toList();
    }

    /// The last published version, or the draft of a grid that never was.
    public VersionDeGrille montree() {
        return publiees().stream().findFirst().orElse(versions.getFirst());
    }

    public Optional<VersionDeGrille> version(GrilleId id) {
        return versions.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /// The version published before this one.
    public Optional<VersionDeGrille> avant(VersionDeGrille v) {
        return publiees().stream().filter(x -> x.numero() < v.numero()).findFirst();
    }
}
