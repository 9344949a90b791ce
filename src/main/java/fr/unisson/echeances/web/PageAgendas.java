package fr.unisson.echeances.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record PageAgendas(List<Sorte> sortes) {

    /// @param organisation null for one's own duties
    /// @param depuis when the address in service was made; null when there is none
    /// @param adresse shown once, just after it was made
    public record Sorte(
            @Nullable Long organisation,
            String nom,
            @Nullable String depuis,
            @Nullable String lu,
            @Nullable String adresse) {

        /// The same address for programs that subscribe by themselves.
        public @Nullable String abonnement() {
            return adresse == null ? null : adresse.replaceFirst("^https?:", "webcal:");
        }
    }
}
