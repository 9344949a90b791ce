package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.donnees.NotationSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One's own marks. Nothing is written beside them: no date, no line in the journal, no value in a
/// duty or a mail.
@Service
public class Notations {

    private static final int COMMENTAIRE_AU_PLUS = 2000;

    private final NotationSql notes;
    private final DevoirsDesEvaluations devoirs;

    Notations(NotationSql notes, DevoirsDesEvaluations devoirs) {
        this.notes = notes;
        this.devoirs = devoirs;
    }

    /// The actor's own, by item. Empty once the session is closed: they are nobody's any more.
    @Transactional(readOnly = true)
    public Map<Long, Note> miennes(EvaluationId id) {
        return notes.miennes(id);
    }

    /// What the actor wrote in the note-pads, by domain.
    @Transactional(readOnly = true)
    public Map<Long, String> mesBlocsNotes(EvaluationId id) {
        return notes.mesBlocsNotes(id);
    }

    /// @param noeud an item, or a root domain for what is written in its note-pad
    /// @return how many items the actor has rated since
    @Transactional
    public Resultat<Integer> noter(EvaluationId id, long noeud, Note note) {
        var motifs = motifs(note);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return notes.noter(id, noeud, note)
                .map(Resultat::fait)
                .orElseGet(() ->
                        Resultat.refus(
                                "NOTE",
                                "Cette réponse n’a pas été enregistrée : les réponses sont closes,"
                                        + " ou un commentaire est attendu."));
    }

    /// The actor has said all they had to say: nothing is asked of them any more.
    @Transactional
    public void terminer(EvaluationId id) {
        devoirs.repondu(id, new CompteId(Acteur.courant().compte()));
    }

    /// What somebody without account wrote on paper; typed by the facilitator, who cannot read it
    /// again.
    ///
    /// @return how many items it rates, note-pads apart
    @Transactional
    public Resultat<Integer> saisir(long participant, Map<Long, Note> saisies) {
        var motifs = saisies.values().stream().flatMap(n -> motifs(n).stream()).distinct().toList();
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        boolean toutes = true;
        for (var s : saisies.entrySet()) {
            toutes &= notes.saisir(participant, s.getKey(), s.getValue());
        }
        return !toutes
                ? Resultat.refus(
                        Motif.ETAT,
                        "Toutes les réponses n’ont pas été enregistrées : les réponses sont"
                                + " closes, ou un commentaire est attendu.")
                : Resultat.fait((int) saisies.values().stream().filter(Note::compte).count());
    }

    /// Others will read the comments: nobody is designated in them.
    private static List<Motif> motifs(Note note) {
        var motifs = new ArrayList<Motif>();
        if (note.commentaire().length() > COMMENTAIRE_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "COMMENTAIRE",
                            "Un commentaire tient en " + COMMENTAIRE_AU_PLUS + " signes."));
        }
        DonneeDePatient.refus("COMMENTAIRE", note.commentaire()).ifPresent(motifs::add);
        return motifs;
    }
}
