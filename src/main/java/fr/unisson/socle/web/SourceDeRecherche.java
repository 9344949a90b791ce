package fr.unisson.socle.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a module, as a bean, finds for the words of the header's search: only what the actor may
/// read.
public interface SourceDeRecherche {

    /// Smallest first on the page.
    int ordre();

    /// Results of the same kind together; a kind that has none may be left out.
    List<Trouvailles> chercher(Mots mots, int auPlus);

    /// @param cle names the section in the page
    /// @param suite where the module lists all of them, null when it cannot
    record Trouvailles(String cle, String nom, List<Ligne> lignes, @Nullable String suite) {
        public Trouvailles {
            lignes = List.copyOf(lignes);
        }
    }

    /// What was typed.
    record Mots(String saisis) {

        /// For `like all (string_to_array(sans_accent(:motifs), '|'))`: every word, anywhere, a
        /// pattern's own signs standing for themselves.
        public String motifs() {
            return Arrays.stream(saisis.replace('|', ' ').strip().split("\\s+"))
                    .map(m -> m.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                    .map(m -> "%" + m + "%")
                    .collect(Collectors.joining("|"));
        }

        /// "12", "n° 12" or "action 12" ask for a number.
        public @Nullable Integer numero() {
            var chiffres = saisis.strip().replaceFirst("(?i)^(action )? *(n[°o]? *)?(?=\\d)", "");
            return chiffres.matches("\\d{1,9}") ? Integer.valueOf(chiffres) : null;
        }

        /// The list at this address, searched with the same words.
        public String dans(String adresse) {
            return adresse + "?q=" + URLEncoder.encode(saisis, StandardCharsets.UTF_8);
        }
    }
}
