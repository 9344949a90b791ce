package fr.unisson.evolutions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.evolutions.Clotures;
import fr.unisson.evolutions.Resiliations;
import fr.unisson.evolutions.SuitesDeLaFin;
import fr.unisson.evolutions.Suspensions;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of a convention's pause and end shows to this reader.
@Component
class CompositionFin {

    private final PagesDeConvention pages;
    private final Conventions conventions;
    private final Suspensions suspensions;
    private final Resiliations resiliations;
    private final Clotures clotures;
    private final InstancesDeConvention instances;
    private final Reunions reunions;
    private final SuitesDeLaFin suites;

    CompositionFin(
            PagesDeConvention pages,
            Conventions conventions,
            Suspensions suspensions,
            Resiliations resiliations,
            Clotures clotures,
            InstancesDeConvention instances,
            Reunions reunions,
            SuitesDeLaFin suites) {
        this.pages = pages;
        this.conventions = conventions;
        this.suspensions = suspensions;
        this.resiliations = resiliations;
        this.clotures = clotures;
        this.instances = instances;
        this.reunions = reunions;
        this.suites = suites;
    }

    @Transactional(readOnly = true)
    public PageFin composer(long id, FinForm form, Erreurs erreurs) {
        var convention = new ConventionId(id);
        var tete = pages.ouvrir(convention, OngletsDesEvolutions.FIN);
        var c = conventions.charger(convention);
        var partie = resiliations.partieEngagee(convention).orElse(null);
        var resiliation = resiliations.enCours(convention);
        boolean decide = suspensions.peutDecider(convention);
        var cloture = clotures.lire(convention);
        return new PageFin(
                tete,
                c.version(),
                phrase(c),
                decision(c),
                decide && c.etat() == EtatConvention.EN_VIGUEUR,
                decide && c.etat() == EtatConvention.SUSPENDUE,
                decide ? decisions(convention) : List.of(),
                decide ? manque(c) : "",
                decide ? comite(convention) : tete.adresse() + "/instances",
                c.etat().engage() ? aQui(convention, decide, partie != null) : List.of(),
                c.etat().engage() ? suites.prevoir(convention, EtatConvention.RESILIEE) : List.of(),
                resiliation.map(r -> resiliation(convention, r, partie)).orElse(null),
                partie != null && resiliation.isEmpty(),
                cloture.map(CompositionFin::cloture).orElse(null),
                cloture.isEmpty() && clotures.peutClore(convention),
                cloture.isPresent()
                        && clotures.peutClore(convention)
                        && conventions.participation(convention).est(RoleConvention.ANIMATEUR),
                form,
                erreurs);
    }

    private String phrase(ConventionVue c) {
        return switch (c.etat()) {
            case SUSPENDUE ->
                    suspensions
                            .enCours(c.id())
                            .map(s ->
                                    "La convention est suspendue du "
                                            + Dates.jour(s.debut())
                                            + " au "
                                            + Dates.jour(s.fin())
                                            + ". Son terme continue de courir. Motif : « "
                                            + s.motif().strip().replaceFirst("[.\\s]+$", "")
                                            + " ».")
                            .orElse("La convention est suspendue.");
            case EN_VIGUEUR -> "La convention est en vigueur.";
            case EXPIREE ->
                    c.etat().libelle()
                            + " le "
                            + Dates.jour(Dates.jourDe(c.etatLe()).minusDays(1))
                            + ". Ses documents se lisent le temps de leur conservation.";
            default ->
                    c.etat().libelle()
                            + " depuis le "
                            + Dates.jour(Dates.jourDe(c.etatLe()))
                            + ". Ses documents se lisent le temps de leur conservation.";
        };
    }

    private PageFin.@Nullable Decision decision(ConventionVue c) {
        var suspension = suspensions.enCours(c.id()).orElse(null);
        return suspension == null || suspension.numero() == null
                ? null
                : new PageFin.Decision(suspension.numero(), "/decisions/" + suspension.decision());
    }

    /// What was not decided yet, and since when it has to be.
    private String manque(ConventionVue c) {
        return suspensions
                .enCours(c.id())
                .map(s ->
                        "Une décision du comité de pilotage est nécessaire, et aucune n’a été prise"
                                + " depuis le "
                                + Dates.jour(s.debut())
                                + ", début de la suspension.")
                .orElse(
                        "Une décision du comité de pilotage est nécessaire, et aucune n’est"
                                + " enregistrée.");
    }

    /// Where a meeting of the committee is planned, or read by who does not run it; where the
    /// committee is created when there is none.
    private String comite(ConventionId id) {
        return instances.lister(id).stream()
                .filter(i -> i.active() && i.nature() == NatureInstance.COPIL)
                .findFirst()
                .map(i -> reunions.instance(i.id()))
                .map(i -> i.adresse() + (i.tenue() ? "/reunions/nouvelle" : "/reunions"))
                .orElse("/conventions/" + id + "/instances");
    }

    /// Who does what this reader may not.
    private List<String> aQui(ConventionId id, boolean decide, boolean engage) {
        return Stream.of(
                        decide
                                ? ""
                                : "La suspension, et sa levée, se décident en comité de pilotage :"
                                        + " la présidence du comité ou l’animateur de la convention"
                                        + " les enregistre.",
                        engage
                                ? ""
                                : "La résiliation se propose par qui engage une partie, et chaque"
                                        + " partie donne son accord. "
                                        + resiliations.quiLaDecide(id).orElse(""))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private List<Choix> decisions(ConventionId id) {
        return suspensions.decisions(id).stream()
                .map(d -> new Choix(d.id().toString(), d.numero() + " : " + d.texte()))
                .toList();
    }

    private PageFin.Resiliation resiliation(
            ConventionId id, FinSql.Resiliation r, @Nullable Long partie) {
        var accords = resiliations.accords(id, r);
        return new PageFin.Resiliation(
                r.rang(),
                Dates.jour(r.effet()),
                r.motif(),
                r.relais(),
                r.acte() == null ? null : "/documents/" + r.acte(),
                r.par() + ", " + Dates.moment(r.le()),
                accords.stream()
                        .map(a ->
                                new PageFin.Accord(
                                        a.nom(),
                                        a.par() == null
                                                ? null
                                                : a.par() + ", " + Dates.moment(a.le())))
                        .toList(),
                partie != null
                        && accords.stream().anyMatch(a -> a.partie() == partie && a.par() == null),
                r.mienne());
    }

    private static PageFin.Cloture cloture(FinSql.Cloture c) {
        return new PageFin.Cloture(
                c.fichier() == null ? null : "/documents/" + c.fichier(),
                c.dispense(),
                c.par() + ", " + Dates.moment(c.le()));
    }
}
