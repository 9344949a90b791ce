package fr.unisson.croisees;

import fr.unisson.croisees.donnees.VoixSql;
import fr.unisson.evaluations.Note;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own grid, written for one's party or in one's own name, then given. Nothing is written
/// beside a mark: no date, no line in the journal.
@Service
public class GrillesDesVoix {

    private static final int COMMENTAIRE_AU_PLUS = 2000;

    private final Croisees croisees;
    private final VoixSql sql;
    private final DevoirsDesCroisees devoirs;
    private final Clock horloge;

    GrillesDesVoix(Croisees croisees, VoixSql sql, DevoirsDesCroisees devoirs, Clock horloge) {
        this.croisees = croisees;
        this.sql = sql;
        this.devoirs = devoirs;
        this.horloge = horloge;
    }

    /// The voices that the actor gives.
    @Transactional(readOnly = true)
    public List<VoixVue> miennes(CroiseeId id) {
        return croisees.voix(id).stream().filter(VoixVue::mienne).toList();
    }

    /// Its marks, by item.
    ///
    /// @throws Introuvable when this voice is not the actor's
    @Transactional(readOnly = true)
    public Map<Long, Note> notes(CroiseeId id, long voix) {
        return sql.notes(mienne(id, voix).id());
    }

    /// All that is written is kept, what is refused is told.
    @Transactional
    public Resultat<Integer> noter(CroiseeId id, long voix, Map<Long, Note> notes) {
        if (mienne(id, voix).remise()) return dejaRemise();
        var motifs = new ArrayList<Motif>();
        notes.forEach((noeud, note) -> {
            var code = "note-" + noeud;
            if (note.commentaire().length() > COMMENTAIRE_AU_PLUS) {
                motifs.add(
                        new Motif(
                                code,
                                "Un commentaire tient en " + COMMENTAIRE_AU_PLUS + " signes."));
            }
            DonneeDePatient.refus(code, note.commentaire()).ifPresent(motifs::add);
        });
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        for (var n : notes.entrySet()) {
            if (!sql.noter(voix, n.getKey(), n.getValue())) {
                return Resultat.refus(
                        Motif.ETAT, "Les réponses sont closes : rien n’a été enregistré.");
            }
        }
        return Resultat.fait(sql.notes(voix).size());
    }

    /// Gives the grid; it changes no more.
    ///
    /// @param accepte a users' representative accepts that figures be shown below three answers
    @Transactional
    public Resultat<CroiseeId> remettre(CroiseeId id, long voix, boolean accepte) {
        var v = mienne(id, voix);
        if (v.remise()) return dejaRemise();
        if (!sql.remettre(voix, v.dUsager() && accepte, horloge.instant())) {
            return Resultat.refus(
                    "INCOMPLETE",
                    "Répondez à chaque critère avant de remettre la grille ; « je ne sais pas » est"
                            + " une réponse.");
        }
        devoirs.mettreAJour(croisees.lire(id));
        return Resultat.fait(id);
    }

    private VoixVue mienne(CroiseeId id, long voix) {
        return miennes(id).stream()
                .filter(v -> v.id() == voix)
                .findFirst()
                .orElseThrow(() -> new Introuvable("grille " + voix));
    }

    private static <T> Resultat<T> dejaRemise() {
        return Resultat.refus(Motif.ETAT, "Cette grille est déjà remise.");
    }
}
