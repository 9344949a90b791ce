package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.evaluations.domaine.Bareme;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evaluations.donnees.EvaluationSql;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Portee;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sessions in which an organisation prepares what it answers to somebody else's request.
@Service
public class VoixDOrganisation {

    private final Evaluations evaluations;
    private final VieDesEvaluations vie;
    private final Resultats resultats;
    private final EvaluationSql sessions;
    private final DevoirsDesEvaluations devoirs;
    private final Grilles grilles;

    VoixDOrganisation(
            Evaluations evaluations,
            VieDesEvaluations vie,
            Resultats resultats,
            EvaluationSql sessions,
            DevoirsDesEvaluations devoirs,
            Grilles grilles) {
        this.evaluations = evaluations;
        this.vie = vie;
        this.resultats = resultats;
        this.sessions = sessions;
        this.devoirs = devoirs;
        this.grilles = grilles;
    }

    /// Whether answers on this grid can be set side by side.
    @Transactional(readOnly = true)
    public boolean comparable(GrilleId grille) {
        return Bareme.de(grilles.charger(grille)).isPresent();
    }

    /// Whether an organisation may answer this grid without two colleges.
    @Transactional(readOnly = true)
    public boolean uneVoixPossible(GrilleId grille) {
        return comparable(grille)
                && VieDesEvaluations.QUESTIONNAIRES.contains(grilles.charger(grille).nature());
    }

    /// @param facilitateur who leads it, and types what the group says
    /// @param perimetre the structure that is rated, as the grid tells structures apart; null when
    ///   it does not, or when nobody told yet: the facilitator then says it before the group
    ///   answers
    /// @param uneVoix without colleges, where the grid allows it
    @Transactional
    public Resultat<EvaluationId> preparer(
            OrganisationId organisation,
            ContenuEvaluation contenu,
            CompteId facilitateur,
            @Nullable Portee perimetre,
            boolean uneVoix) {
        var prepare = evaluations.preparer(organisation, contenu, null);
        if (!(prepare instanceof Resultat.Fait<EvaluationId>(var id))) return prepare;
        boolean seSitue = evaluations.seSitue(evaluations.lire(id));
        if (seSitue && perimetre != null) {
            var situee = evaluations.situer(id, evaluations.lire(id).version(), perimetre);
            if (!situee.estFait()) return situee;
        }
        var mene =
                evaluations.regler(
                        id,
                        evaluations.lire(id).version(),
                        facilitateur,
                        Evaluations.MINIMUM,
                        null,
                        null);
        if (!mene.estFait()) return mene;
        if (uneVoix && seSitue && perimetre == null) {
            sessions.vouloirUneVoix(id);
        } else if (uneVoix) {
            var commencee = commencer(evaluations.lire(id));
            if (!commencee.estFait()) return new Resultat.Refus<>(commencee.motifs());
        }
        return Resultat.fait(id);
    }

    private Resultat<EtatEvaluation> commencer(EvaluationVue e) {
        return vie.franchir(e.id(), e.version(), TransitionEvaluation.REPONDRE_ENSEMBLE, "");
    }

    /// Says which structure is rated; what was to be answered as one voice then starts.
    @Transactional
    public Resultat<EvaluationVue> situer(EvaluationId id, int version, Portee perimetre) {
        var situee = evaluations.situer(id, version, perimetre);
        if (!situee.estFait()) return new Resultat.Refus<>(situee.motifs());
        var e = evaluations.lire(id);
        if (!e.uneVoix() || !commencer(e).estFait()) return Resultat.fait(e);
        return Resultat.fait(evaluations.lire(id));
    }

    /// What keeps a session from being answered, and where it is done: without the structure that
    /// is rated, nobody knows what to answer.
    ///
    /// @param lien null for who may not say it
    public record Manque(String phrase, @Nullable String lien) {}

    @Transactional(readOnly = true)
    public Optional<Manque> manque(EvaluationId id) {
        return sessions.trouver(id)
                .filter(e -> e.etat() == EtatEvaluation.PREPARATION)
                .filter(evaluations::aSituer)
                .map(e ->
                        new Manque(
                                "L’évaluation ne peut pas commencer : "
                                        + e.nomFacilitateur()
                                        + " doit d’abord dire quelle structure est évaluée, car la"
                                        + " grille n’en demande pas autant à toutes.",
                                evaluations.tient(e) ? e.adresse() + "/perimetre" : null));
    }

    /// Somebody else leads it from now on, at any step until it is closed.
    @Transactional
    public Resultat<EvaluationId> confier(EvaluationId id, CompteId facilitateur) {
        var e = evaluations.lire(id);
        if (!evaluations.tient(e)) return Resultat.refus(Evaluations.pasASoi());
        if (!sessions.confier(id, e.version(), facilitateur)) return Resultat.depasse();
        grilles.preter(e.grille(), List.of(facilitateur));
        devoirs.mettreAJour(evaluations.lire(id));
        return Resultat.fait(id);
    }

    /// Whether the actor may read it.
    @Transactional(readOnly = true)
    public Optional<EvaluationVue> trouver(EvaluationId id) {
        return sessions.trouver(id);
    }

    /// Sessions of an organisation on this very version of a grid that were not given up, the
    /// latest first.
    @Transactional(readOnly = true)
    public List<EvaluationVue> surLaGrille(OrganisationId organisation, GrilleId grille) {
        return sessions.surLaGrille(organisation, grille);
    }

    /// All that a session says as a group once it is closed: never a college, never anybody. Empty
    /// before.
    @Transactional(readOnly = true)
    public List<Dit> dits(EvaluationId id) {
        var e = evaluations.lire(id);
        if (!e.etat().close() || !e.etat().revelee()) return List.of();
        var a = resultats.analyser(id);
        var dits = new ArrayList<Dit>();
        for (var d : a.domaines()) {
            boolean feuille = a.ligne(d.noeud().id()).isPresent();
            if (!feuille) d.indice().ifPresent(i -> dits.add(new Dit(d.noeud(), true, i)));
            for (var l : a.lignes()) {
                var points = l.critere().conjointe();
                if (l.domaine().id() == d.noeud().id() && points != null) {
                    dits.add(new Dit(l.noeud(), false, points));
                }
            }
        }
        return dits;
    }
}
