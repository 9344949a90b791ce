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
        return page(motifs, page.apply(erreurs(motifs, champs)));
    }

    public static ResponseEntity<JteModel> page(List<Motif> motifs, JteModel page) {
        return ResponseEntity.status(statut(motifs)).body(page);
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

    /// Reasons that all belong to one field, or to the whole form when it is empty.
    public static Erreurs surLeChamp(String champ, List<Motif> motifs) {
        return new Erreurs(
                motifs.stream().map(m -> new Erreurs.Erreur(champ, m.phrase())).toList());
    }

    /// Somebody was faster: what the reader saw is no longer what is.
    public static boolean depasse(List<Motif> motifs) {
        return motifs.stream()
                .map(Motif::code)
                .anyMatch(c -> c.equals(Resultat.DEPASSE) || c.equals(Motif.ETAT));
    }

    private static int statut(List<Motif> motifs) {
        if (depasse(motifs)) return 409;
        return motifs.stream().anyMatch(m -> m.code().equals(Motif.ROLE)) ? 403 : 422;
    }
}
