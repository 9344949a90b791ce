package fr.unisson.evaluations;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.actions.Constat;
import fr.unisson.actions.Origine;
import fr.unisson.evaluations.donnees.ConstatSql;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Suites;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final ActionsDesConstats suites;

    ConstatsDesEvaluations(
            ConstatSql constats, Resultats resultats, Actions actions, ActionsDesConstats suites) {
        this.constats = constats;
        this.resultats = resultats;
        this.actions = actions;
        this.suites = suites;
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

    /// The actions that come from any item of a session; null while nobody named one.
    @Transactional(readOnly = true)
    public @Nullable Suites suites(EvaluationId id) {
        var objets =
                constats.lister(id).stream().map(c -> new Origine.Objet(MODULE, TYPE, c)).toList();
        return objets.isEmpty()
                ? null
                : suites.de(objets.getFirst(), objets.subList(1, objets.size())).sansOuvrir();
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
