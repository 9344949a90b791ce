package fr.unisson.conventions.web;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// Turns the reasons of a refusal into the page that shows them: 409 when somebody was faster, 422
/// when something must be corrected.
final class Refus {

    private static final Set<String> TROP_TARD = Set.of("DEPASSE", "ETAT_INCOMPATIBLE");

    private Refus() {}

    static ResponseEntity<JteModel> page(
            List<Motif> motifs, Map<String, String> champs, Function<Erreurs, JteModel> page) {
        boolean conflit = motifs.stream().anyMatch(m -> TROP_TARD.contains(m.code()));
        return ResponseEntity.status(conflit ? 409 : 422).body(page.apply(erreurs(motifs, champs)));
    }

    /// @param champs field of each code of reason; the others concern the whole form
    static Erreurs erreurs(List<Motif> motifs, Map<String, String> champs) {
        return new Erreurs(
                motifs.stream()
                        .map(m -> new Erreurs.Erreur(champs.getOrDefault(m.code(), ""), m.phrase()))
                        .toList());
    }
}
