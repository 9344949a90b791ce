package fr.unisson.conventions.web;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;

/// A refusal as a page: what was typed is kept, each reason stands beside its field.
final class PageRefusee {

    private PageRefusee() {}

    /// Reasons of a passage, each beside the field that answers it.
    static Erreurs deUnPassage(List<Motif> motifs) {
        var erreurs = Erreurs.AUCUNE;
        for (var motif : motifs)
            erreurs = erreurs.plus(PassagesOfferts.champ(motif.code()), motif.phrase());
        return erreurs;
    }

    /// Reasons that belong to one field, or to the whole form when it is empty.
    static Erreurs surLeChamp(String champ, List<Motif> motifs) {
        var erreurs = Erreurs.AUCUNE;
        for (var motif : motifs) erreurs = erreurs.plus(champ, motif.phrase());
        return erreurs;
    }

    /// 409 when somebody was faster, 422 when something is to be corrected.
    static ResponseEntity<JteModel> page(List<Motif> motifs, JteModel page) {
        return ResponseEntity.status(depasse(motifs) ? 409 : 422).body(page);
    }

    static ResponseEntity<JteModel> page(JteModel page) {
        return ResponseEntity.status(422).body(page);
    }

    static boolean depasse(List<Motif> motifs) {
        return motifs.stream()
                .anyMatch(m -> m.code().equals("DEPASSE") || m.code().equals("ETAT_INCOMPATIBLE"));
    }
}
