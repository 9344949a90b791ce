package fr.unisson.conventions;

import fr.unisson.documents.FichierId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the signed document of a convention taken over is; answered by the module that keeps it.
public interface DocumentSigneAilleurs {

    /// @param elimineLe day on which its content was eliminated at the end of its retention
    record Document(String nom, FichierId fichier, @Nullable LocalDate elimineLe) {

        /// Where it is read.
        public String adresse() {
            return "/documents/" + fichier;
        }
    }

    /// Empty as long as nobody deposited it.
    Optional<Document> trouver(ConventionId convention);
}
