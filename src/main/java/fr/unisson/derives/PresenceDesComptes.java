package fr.unisson.derives;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Whoever notes visits tells when one of these accounts came last. Asked as the platform.
public interface PresenceDesComptes {

    Optional<Instant> derniereVisite(Set<Long> comptes);
}
