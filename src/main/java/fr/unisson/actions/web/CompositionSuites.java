package fr.unisson.actions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.actions.Constats;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Origine;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.SuitesDIndicateur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Suites;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The actions that come from a finding, as its page shows them.
@Component
class CompositionSuites implements ActionsDesConstats, SuitesDIndicateur {

    private static final String TITRE = "Actions qui en découlent";

    private final Actions actions;
    private final Constats constats;
    private final Clock horloge;

    CompositionSuites(Actions actions, Constats constats, Clock horloge) {
        this.actions = actions;
        this.constats = constats;
        this.horloge = horloge;
    }

    @Override
    public Suites de(Origine.Objet constat, List<Origine.Objet> autres) {
        var objets = Stream.concat(Stream.of(constat), autres.stream()).toList();
        var lues = actions.desObjets(objets);
        boolean reservee = lues.isEmpty() && !actions.suivis(objets).isEmpty();
        return new Suites(
                "actions",
                TITRE,
                lignes(lues),
                reservee
                        ? "Une action en vient, que vous ne pouvez pas lire."
                        : "Aucune action de votre organisation n’en vient.",
                reservee,
                ouvrir(constat));
    }

    @Override
    public List<Suites> de(IndicateurId id) {
        var ouvertes = de(new Origine.Objet("indicateurs", "indicateur", id.valeur()));
        var mesurees = lignes(actions.mesureesPar(id));
        return mesurees.isEmpty()
                ? List.of(ouvertes)
                : List.of(
                        ouvertes,
                        new Suites(
                                "mesurees",
                                "Actions dont il mesure l’efficacité",
                                mesurees,
                                "",
                                false,
                                null));
    }

    private List<Ligne> lignes(List<LigneAction> lues) {
        var jour = Dates.jourDe(horloge.instant());
        return lues.stream().map(l -> LignesLues.ligne(l, jour)).toList();
    }

    private @Nullable String ouvrir(Origine.Objet constat) {
        var organisation =
                SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
        return organisation == null || !actions.peutProposer(organisation)
                ? null
                : constats.reference(constat)
                        .map(r -> PlanController.ADRESSE + "/nouvelle?origine=" + r)
                        .orElse(null);
    }
}
