package fr.unisson.socle.web;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// A refusal as a page: what was typed is kept, each reason stands beside its field.
public final class Refus {

    private Refus() {}

    /// 409 when somebody was faster, 403 when the passage is not theirs, 422 when something is to
    /// correct.
    ///
    /// @param champs field of each code of reason; the others concern the whole form
    public static ResponseEntity<JteModel> page(
            List<Motif> motifs, Map<String, String> champs, Function<Erreurs, JteModel> page) {
        return ResponseEntity.status(statut(motifs)).body(page.apply(erreurs(motifs, champs)));
    }

    /// A form that cannot be read as it stands.
    public static ResponseEntity<JteModel> page(JteModel page) {
        return ResponseEntity.status(422).body(page);
    }

    public static Erreurs erreurs(List<Motif> motifs, Map<String, String> champs) {
        return new Erreurs(
                motifs.stream()
                        .map(m -> new Erreurs.Erreur(champs.getOrDefault(m.code(), ""), m.phrase()))
                        .toList());
    }

    private static int statut(List<Motif> motifs) {
        var codes = motifs.stream().map(Motif::code).toList();
        if (codes.contains(Resultat.DEPASSE) || codes.contains(Motif.ETAT)) return 409;
        return codes.contains(Motif.ROLE) ? 403 : 422;
    }
}
