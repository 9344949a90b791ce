package fr.unisson.documents;

import fr.unisson.documents.Constat.Connu;
import java.time.Instant;
import java.util.Optional;

/// Told by a module above, as a bean: that a document it had sealed binds nobody any more. A seal
/// says that the bytes did not change; it cannot say that the text still holds.
public interface SourceDeNullite {

    /// @param raison a sentence for anybody: without names, and without what only parties may read
    record Nullite(Instant le, String raison) {}

    /// Asked as the platform, inside a transaction.
    Optional<Nullite> nullite(Connu document);
}
