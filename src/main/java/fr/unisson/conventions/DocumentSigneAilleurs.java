package fr.unisson.conventions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the signed document of a convention taken over is; answered by the module that keeps it.
public interface DocumentSigneAilleurs {

    /// @param adresse where it is read
    /// @param elimineLe day on which its content was eliminated at the end of its retention
    record Document(String nom, String adresse, @Nullable LocalDate elimineLe) {}

    /// Empty as long as nobody deposited it.
    Optional<Document> trouver(ConventionId convention);
}
