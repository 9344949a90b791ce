package fr.unisson.territoire;

import fr.unisson.conventions.domaine.EtatConvention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A convention with the one it comes from and those that come from it, as far as the reader reads
/// them.
///
/// @param parent its framework, or the one it renews or replaces
/// @param specifiques those that hang from it
/// @param suites those that renew or replace it
public record FamilleDeConventions(
        Optional<Parente> parent, List<Parente> specifiques, List<Parente> suites) {

    /// @param fin end of its current period
    public record Parente(
            long id,
            String titre,
            @Nullable String numero,
            String lien,
            EtatConvention etat,
            @Nullable LocalDate fin) {

        public boolean specifique() {
            return lien.equals("SPECIFIQUE");
        }
    }

    public FamilleDeConventions {
        specifiques = List.copyOf(specifiques);
        suites = List.copyOf(suites);
    }
}
