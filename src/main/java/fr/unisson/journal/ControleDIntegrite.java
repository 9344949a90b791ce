package fr.unisson.journal;

import java.util.List;

/// Something that `./unisson verify` reads again whole. Each module offers the check of what it
/// keeps.
public interface ControleDIntegrite {

    /// @param relu what was read again, in French: "Lignes du journal relues : 1 204"
    /// @param ecarts one French sentence for each place that does not hold, empty when all do
    record Bilan(String relu, List<String> ecarts) {

        public Bilan {
            ecarts = List.copyOf(ecarts);
        }
    }

    /// Long: it reads everything. Run by nobody signed in.
    Bilan controler();
}
