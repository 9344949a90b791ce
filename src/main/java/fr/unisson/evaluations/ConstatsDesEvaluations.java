package fr.unisson.evaluations;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Constat;
import fr.unisson.actions.Origine;
import fr.unisson.evaluations.donnees.ConstatSql;
import fr.unisson.socle.Introuvable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Items of sessions as findings, from which actions come.
@Service
public class ConstatsDesEvaluations {

    static final String CODE = "critere-note";
    static final String MODULE = "evaluations";
    static final String TYPE = "critere";

    /// The short address by which other pages name an item, up to its number.
    public static final String ADRESSE = "/evaluations/criteres/";

    private final ConstatSql constats;
    private final Resultats resultats;
    private final Actions actions;

    ConstatsDesEvaluations(ConstatSql constats, Resultats resultats, Actions actions) {
        this.constats = constats;
        this.resultats = resultats;
        this.actions = actions;
    }

    /// Names an item as the origin of an action.
    ///
    /// @throws Introuvable before the exchange is open, or when the item is not of its grid
    @Transactional
    public String reference(EvaluationId id, long noeud) {
        var ligne = resultats.analyser(id).ligne(noeud);
        if (ligne.isEmpty()) throw new Introuvable("critère " + noeud);
        return CODE + ":" + constats.retenir(id, noeud);
    }

    /// Whether the reader may propose an action to the plan of their organisation.
    @Transactional(readOnly = true)
    public boolean proposable() {
        var organisation =
                SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
        return organisation != null && actions.peutProposer(organisation);
    }

    /// The items of a session that somebody named as the origin of an action.
    @Transactional(readOnly = true)
    public List<Origine.Objet> nommes(EvaluationId id) {
        return constats.lister(id).stream().map(c -> new Origine.Objet(MODULE, TYPE, c)).toList();
    }

    /// The page where an item is read.
    ///
    /// @throws Introuvable when the actor may not read the session
    @Transactional(readOnly = true)
    public String page(long constat) {
        return constats.page(constat)
                .orElseThrow(() -> new Introuvable("critère d’évaluation " + constat));
    }

    /// @return empty when the actor may not read the session
    Optional<Constat> lire(long constat) {
        return constats.trouver(constat);
    }
}
