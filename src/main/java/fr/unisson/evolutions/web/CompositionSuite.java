package fr.unisson.evolutions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.Reprises;
import fr.unisson.conventions.Successions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.evolutions.Renouvellements;
import fr.unisson.evolutions.SuitesDeLaFin;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of what follows a convention shows.
@Component
class CompositionSuite {

    private final PagesDeConvention pages;
    private final Conventions conventions;
    private final Renouvellements renouvellements;
    private final Filiation filiation;
    private final Successions successions;
    private final Reprises reprises;
    private final SuitesDeLaFin suites;
    private final EvaluationPrecedente evaluations;

    CompositionSuite(
            PagesDeConvention pages,
            Conventions conventions,
            Renouvellements renouvellements,
            Filiation filiation,
            Successions successions,
            Reprises reprises,
            SuitesDeLaFin suites,
            EvaluationPrecedente evaluations) {
        this.pages = pages;
        this.conventions = conventions;
        this.renouvellements = renouvellements;
        this.filiation = filiation;
        this.successions = successions;
        this.reprises = reprises;
        this.suites = suites;
        this.evaluations = evaluations;
    }

    @Transactional(readOnly = true)
    public PageSuite composer(long id, SuiteForm form, Erreurs erreurs) {
        var convention = new ConventionId(id);
        var tete = pages.ouvrir(convention, OngletsDesEvolutions.SUITE);
        var c = conventions.charger(convention);
        var etat = renouvellements.lire(convention).orElse(null);
        var fin = etat == null || etat.relais() != null ? null : etat.terme().fin();
        boolean preparable = successions.peutPreparer(convention);
        return new PageSuite(
                tete,
                phrase(c, etat),
                fin == null || !c.etat().engage() ? null : Dates.jour(fin),
                liees(convention),
                c.etat().engage()
                        ? suites.prevoir(convention, EtatConvention.REMPLACEE)
                        : List.of(),
                evaluations.dernieres(convention),
                preparable,
                successions.partDuModele(convention),
                !preparable && c.etat().engage() && filiation.suites(convention).isEmpty(),
                c.titre(),
                form,
                erreurs);
    }

    private static String phrase(ConventionVue c, Renouvellements.@Nullable Etat etat) {
        if (!c.etat().engage()) return c.etat().libelle() + ".";
        return etat == null ? "" : etat.recit().issue() + ".";
    }

    private List<PageSuite.Liee> liees(ConventionId id) {
        var liees = new ArrayList<PageSuite.Liee>();
        filiation
                .origine(id)
                .filter(o -> o.lien().succede())
                .ifPresent(o -> liees.add(liee(o.precedente(), o)));
        filiation.suites(id).forEach(s -> liees.add(liee(s.suivante(), s)));
        return liees;
    }

    private PageSuite.Liee liee(String quoi, ConventionLiee l) {
        return new PageSuite.Liee(
                quoi,
                l.nom(),
                l.adresse(),
                new Pastille(
                        l.etat().libelle(),
                        l.etat().engage() ? Ton.FAIT : l.enCours() ? Ton.EN_COURS : Ton.NEUTRE),
                l.enCours() ? reprises.restants(l.id()) : 0);
    }
}
