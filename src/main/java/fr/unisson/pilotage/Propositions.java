package fr.unisson.pilotage;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.pilotage.donnees.LienSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the plan of a party has to say of the action that it joined to its commitment. Read under
/// the rights of who asks: another party finds nothing.
@Component
class Propositions {

    private final LienSql liens;
    private final Actions actions;
    private final Clock horloge;

    Propositions(LienSql liens, Actions actions, Clock horloge) {
        this.liens = liens;
        this.actions = actions;
        this.horloge = horloge;
    }

    /// The action that is joined, when the actor may read it.
    Optional<ActionVue> action(PromesseId promesse) {
        return liens.trouver(promesse).flatMap(l -> lire(l.action()));
    }

    /// Empty when all is told, or when the party set it aside.
    Optional<Proposition> trouver(PromesseVue p) {
        var lien = liens.trouver(p.id()).orElse(null);
        if (lien == null) return Optional.empty();
        return lire(lien.action())
                .map(a -> de(p, a))
                .filter(x ->
                        liens.reflet(p.id())
                                .filter(r -> r.dit(x.titre(), x.etat(), x.avancement()))
                                .isEmpty())
                .filter(x -> !x.empreinte().equals(lien.ecartee()));
    }

    private Proposition de(PromesseVue p, ActionVue a) {
        var titre = a.contenu().titre();
        var etat = a.etat().libelle();
        int avancement = a.avancement().pourcent();
        return new Proposition(
                titre,
                etat,
                avancement,
                Dates.jourDe(horloge.instant()),
                point(p, a.etat(), avancement),
                Empreinte.de(titre + "\n" + etat + "\n" + avancement));
    }

    /// What the state of the action says of the commitment; an action given up says nothing of it,
    /// and work that is done does not show by itself that an objective is reached.
    private static @Nullable TransitionPromesse point(
            PromesseVue p, EtatAction etat, int avancement) {
        var point =
                etat.travailFait()
                        ? p.genre() == GenrePromesse.ENGAGEMENT ? TransitionPromesse.TENIR : null
                        : etat == EtatAction.EN_COURS || (etat.aRealiser() && avancement > 0)
                                ? TransitionPromesse.POURSUIVRE
                                : null;
        return point != null && point.possibleDepuis(p.etat()) ? point : null;
    }

    private Optional<ActionVue> lire(ActionId id) {
        try {
            return Optional.of(actions.lire(id));
        } catch (Introuvable e) {
            return Optional.empty();
        }
    }
}
