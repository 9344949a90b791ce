package fr.unisson.annuaire;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What another module keeps of an organisation, and moves when its entry in the directory is
/// attached to another one. Implemented as beans by the modules above, and called as the system.
public interface ReferencesDOrganisation {

    /// @param auteur whose own doing alone may move, null for who runs the platform
    record Demande(OrganisationId de, OrganisationId vers, @Nullable Long auteur) {}

    /// The tables whose rows move; any other that names the organisation forbids it.
    default Set<String> tables() {
        return Set.of();
    }

    /// What stands in the way, in sentences.
    default List<String> obstacles(Demande demande) {
        return List.of();
    }

    /// What would move, each kind with its number; empty when there is nothing.
    default List<String> suites(OrganisationId de) {
        return List.of();
    }

    /// @param par who asks for it
    default void deplacer(Demande demande, String par) {}
}
