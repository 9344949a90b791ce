package fr.unisson.evaluations;

import fr.unisson.evaluations.donnees.ConjointeSql;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The marks that the group gives together, written by who leads it. Saying one again leaves the
/// former in the history; individual marks are never touched.
@Service
public class NotesConjointes {

    private static final int TEXTE_AU_PLUS = 2000;

    private final Evaluations evaluations;
    private final Resultats resultats;
    private final ConjointeSql conjointes;
    private final Grilles grilles;
    private final Clock horloge;

    NotesConjointes(
            Evaluations evaluations,
            Resultats resultats,
            ConjointeSql conjointes,
            Grilles grilles,
            Clock horloge) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.conjointes = conjointes;
        this.grilles = grilles;
        this.horloge = horloge;
    }

    /// @param apres the rank of the mark that was read, 0 when there was none
    /// @param raison asked for when the mark lies outside all individual ones
    /// @param desaccord what some did not agree with; may be empty
    @Transactional
    public Resultat<Long> dire(
            EvaluationId id, long noeud, int apres, Note note, String raison, String desaccord) {
        var e = evaluations.lire(id);
        if (!evaluations.anime(e)) {
            return Resultat.refus(
                    Motif.ROLE, "Les notes du groupe s’écrivent par qui mène l’évaluation.");
        }
        if (e.etat() != EtatEvaluation.CONJOINTE) {
            return Resultat.refus(
                    Motif.ETAT, "Le groupe ne note pas, ou plus, ensemble : relisez la page.");
        }
        var ligne =
                resultats
                        .analyser(id)
                        .ligne(noeud)
                        .orElseThrow(() -> new Introuvable("critère " + noeud));
        var points = Resultats.points(grilles.charger(e.grille()), note.valeur(), note.nombre());
        var motifs = new ArrayList<Motif>();
        if (points != null && ligne.critere().horsFourchette(points) && raison.isBlank()) {
            motifs.add(
                    new Motif(
                            "RAISON",
                            "Cette note est en dehors de toutes celles qui ont été données :"
                                    + " dites pourquoi en une phrase."));
        }
        if (raison.length() > TEXTE_AU_PLUS) motifs.add(tropLong("RAISON"));
        if (desaccord.length() > TEXTE_AU_PLUS) motifs.add(tropLong("DESACCORD"));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return conjointes.dire(
                        id,
                        noeud,
                        apres + 1,
                        note,
                        raison.strip(),
                        desaccord.strip(),
                        horloge.instant())
                ? Resultat.fait(noeud)
                : Resultat.depasse();
    }

    /// All that was said of an item, the oldest first.
    @Transactional(readOnly = true)
    public List<NoteConjointe> histoire(EvaluationId id, long noeud) {
        return conjointes.histoire(id, noeud);
    }

    private static Motif tropLong(String code) {
        return new Motif(code, "Restez sous " + TEXTE_AU_PLUS + " signes.");
    }
}
