package fr.unisson.actions.web;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/// A refusal as a page: what was typed is kept, each reason stands beside its field.
final class Refus {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "motif",
                    "RESULTAT_NOTE",
                    "resultat",
                    "MEME_ECHEANCE",
                    "vers",
                    "SANS_ECHEANCE",
                    "vers",
                    "PILOTE_INCONNU",
                    "pilote",
                    "PILOTE_NOMME",
                    "pilote",
                    "CONTRIBUTEUR_INCONNU",
                    "contributeurs",
                    "ECHEANCE_FIXEE",
                    "echeance",
                    "LIBELLE",
                    "libelle");

    private Refus() {}

    static Erreurs erreurs(List<Motif> motifs) {
        var erreurs = Erreurs.AUCUNE;
        for (var m : motifs) {
            erreurs = erreurs.plus(CHAMPS.getOrDefault(m.code(), ""), m.phrase());
        }
        return erreurs;
    }

    /// 409 when somebody was faster, 403 when it is not theirs, 422 when something is to correct.
    static ResponseEntity<JteModel> page(List<Motif> motifs, JteModel page) {
        return ResponseEntity.status(statut(motifs)).body(page);
    }

    static ResponseEntity<JteModel> page(JteModel page) {
        return ResponseEntity.status(422).body(page);
    }

    private static int statut(List<Motif> motifs) {
        var codes = motifs.stream().map(Motif::code).toList();
        if (codes.contains(Resultat.DEPASSE) || codes.contains(Motif.ETAT)) return 409;
        return codes.contains(Motif.ROLE) ? 403 : 422;
    }
}
