package fr.unisson.socle.vie;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// A passage that was allowed, to be written.
///
/// @param version the one that was shown
public record Franchissement<E extends Enum<E>>(
        long id,
        int version,
        Transition<E, ?> transition,
        E de,
        E vers,
        Role role,
        String motif,
        Instant le) {

    public Franchissement {
        motif = motif.strip();
    }

    /// The parameters of [TableDeVie#franchir].
    public Map<String, Object> parametres() {
        return Map.of(
                "id", id,
                "version", version,
                "transition", transition.name(),
                "de", de.name(),
                "vers", vers.name(),
                "role", role.name(),
                "motif", motif,
                "le", le.atOffset(ZoneOffset.UTC));
    }
}
