package fr.unisson.pilotage.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.pilotage.LiensAvecLesPlans;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Proposition;
import fr.unisson.pilotage.web.PageEngagement.Plan;
import fr.unisson.pilotage.web.PageEngagement.PropositionLue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a party does with its plan for a commitment, and what the others read of it.
@Component
class CompositionDuPlan {

    private final LiensAvecLesPlans liens;
    private final ActionsDesConstats actions;

    CompositionDuPlan(LiensAvecLesPlans liens, ActionsDesConstats actions) {
        this.liens = liens;
        this.actions = actions;
    }

    /// "« Former un relais », en cours, 40 %, au 4 mars 2027".
    @Nullable String reflet(PromesseVue p) {
        return liens.reflet(p.id())
                .map(r ->
                        "« "
                                + r.titre()
                                + " », "
                                + r.etat().toLowerCase(Locale.FRANCE)
                                + ", "
                                + r.avancement()
                                + "\u00a0%, au "
                                + Dates.jour(r.au()))
                .orElse(null);
    }

    @Nullable Plan plan(PromesseVue p) {
        if (!liens.porte(p)) return null;
        var reliee = liens.action(p.id());
        return new Plan(
                reliee.map(a -> "l’action " + a.nom() + " : " + a.contenu().titre()).orElse(null),
                reliee.map(a -> "/actions/" + a.id()).orElse(""),
                liens.proposition(p).map(x -> lue(p, x)).orElse(null),
                actions.de(LiensAvecLesPlans.objet(p.id())),
                reliee.isPresent() ? List.of() : offertes(p));
    }

    private List<Choix> offertes(PromesseVue p) {
        return liens.offertes(p).stream()
                .map(a -> new Choix(a.id().toString(), "n° " + a.numero() + " : " + a.titre()))
                .toList();
    }

    private static PropositionLue lue(PromesseVue p, Proposition x) {
        var point = x.point();
        return new PropositionLue(
                x.titre(),
                x.etat().toLowerCase(Locale.FRANCE),
                x.avancement(),
                point == null
                        ? ""
                        : "L’engagement sera dit « "
                                + point.passage()
                                        .destinations()
                                        .iterator()
                                        .next()
                                        .libelle(p.genre())
                                        .toLowerCase(Locale.FRANCE)
                                + " ».",
                x.empreinte());
    }
}
