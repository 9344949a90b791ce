package fr.unisson.conventions;

import java.util.Optional;

/// Where the signed document of a convention taken over is; answered by the module that keeps it.
public interface DocumentSigneAilleurs {

    /// @param adresse where it is read
    record Document(String nom, String adresse) {}

    /// Empty as long as nobody deposited it.
    Optional<Document> trouver(ConventionId convention);
}
