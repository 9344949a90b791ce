package fr.unisson.evaluations;

import fr.unisson.evaluations.donnees.ConjointeSql;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Clock horloge;

    NotesConjointes(
            Evaluations evaluations, Resultats resultats, ConjointeSql conjointes, Clock horloge) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.conjointes = conjointes;
        this.horloge = horloge;
    }

    /// @param apres the rank of the mark that was read, 0 when there was none
    /// @param raison asked for when the mark lies outside all individual ones
    /// @param desaccord what some did not agree with; may be empty
    @Transactional
    public Resultat<Long> dire(
            EvaluationId id, long noeud, int apres, Note note, String raison, String desaccord) {
        var e = evaluations.lire(id);
        var refus = refus(e);
        if (refus.isPresent()) return new Resultat.Refus<>(List.of(refus.get()));
        var analyse = resultats.analyser(id);
        var ligne = analyse.ligne(noeud).orElseThrow(() -> new Introuvable("critère " + noeud));
        var points = Resultats.points(analyse.grille(), note.valeur(), note.nombre());
        var motifs = new ArrayList<Motif>();
        if (points != null && ligne.critere().horsFourchette(points) && raison.isBlank()) {
            motifs.add(
                    new Motif(
                            "RAISON",
                            "Cette note est en dehors de toutes celles qui ont été données :"
                                    + " dites pourquoi en une phrase."));
        }
        lisible("RAISON", raison, motifs);
        lisible("DESACCORD", desaccord, motifs);
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

    /// What the group keeps of a domain, in its own words.
    ///
    /// @param apres the rank of the words that were read, 0 when there were none
    @Transactional
    public Resultat<Long> garder(EvaluationId id, long domaine, int apres, String mots) {
        var e = evaluations.lire(id);
        var refus = refus(e);
        if (refus.isPresent()) return new Resultat.Refus<>(List.of(refus.get()));
        var grille = evaluations.grille(e);
        if (!grille.blocNotes() || grille.racines().stream().noneMatch(n -> n.id() == domaine)) {
            throw new Introuvable("bloc-notes " + domaine);
        }
        var motifs = new ArrayList<Motif>();
        lisible("MOTS", mots, motifs);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return conjointes.dire(
                        id,
                        domaine,
                        apres + 1,
                        Note.blocNotes(""),
                        mots.strip(),
                        "",
                        horloge.instant())
                ? Resultat.fait(domaine)
                : Resultat.depasse();
    }

    private Optional<Motif> refus(EvaluationVue e) {
        if (!evaluations.anime(e)) {
            return Optional.of(
                    new Motif(
                            Motif.ROLE,
                            "Les notes du groupe s’écrivent par qui mène l’évaluation."));
        }
        return e.etat() == EtatEvaluation.CONJOINTE
                ? Optional.empty()
                : Optional.of(
                        new Motif(
                                Motif.ETAT,
                                "Le groupe ne note pas, ou plus, ensemble : relisez la page."));
    }

    private static void lisible(String code, String texte, List<Motif> motifs) {
        if (texte.length() > TEXTE_AU_PLUS) {
            motifs.add(new Motif(code, "Restez sous " + TEXTE_AU_PLUS + " signes."));
        }
        DonneeDePatient.refus(code, texte).ifPresent(motifs::add);
    }
}
