package fr.unisson.evaluations.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.evaluations.ConstatsDesEvaluations;
import fr.unisson.evaluations.ContenuEvaluation;
import fr.unisson.evaluations.CriteresEvaluations;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The sessions that somebody reads, and the first step of a new one.
@Controller
@Acces
class EvaluationsController {

    static final String ADRESSE = "/evaluations";

    static final Map<String, String> CHAMPS = Map.of("TITRE", "titre", "OBJET", "objet");

    static final Set<NatureDeGrille> NATURES =
            Set.of(
                    NatureDeGrille.EVALUATION_CONJOINTE,
                    NatureDeGrille.MATURITE,
                    NatureDeGrille.QUESTIONNAIRE);

    private final Evaluations evaluations;
    private final Instances instances;
    private final Grilles grilles;
    private final ConstatsDesEvaluations constats;
    private final Templates pages;

    EvaluationsController(
            Evaluations evaluations,
            Instances instances,
            Grilles grilles,
            ConstatsDesEvaluations constats,
            Templates pages) {
        this.evaluations = evaluations;
        this.instances = instances;
        this.grilles = grilles;
        this.constats = constats;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel lister(
            @ModelAttribute PageEvaluations.Filtres filtres,
            @RequestParam(required = false) @Nullable String apres) {
        var choisie = organisation();
        var tranche =
                evaluations.lister(
                        new CriteresEvaluations(
                                Saisies.texte(filtres.q()),
                                Saisies.parmi(EtatEvaluation.class, filtres.etat()).orElse(null),
                                "miennes".equals(filtres.lesquelles()),
                                "organisation".equals(filtres.lesquelles()) ? choisie : null),
                        Saisies.numero(apres).orElse(null));
        var suite = tranche.suite();
        return pages.evaluationsListe(
                new PageEvaluations(
                        filtres,
                        choisie != null,
                        tranche.elements().stream().map(EvaluationsController::ligne).toList(),
                        suite == null ? null : ADRESSE + filtres.requete(suite),
                        apres == null ? null : ADRESSE + filtres.requete(null),
                        choisie != null && evaluations.peutPreparer(choisie)));
    }

    static Ligne ligne(EvaluationVue e) {
        var cloturee = e.clotureeLe();
        return new Ligne(
                e.titre(),
                e.adresse(),
                Stream.of(
                                e.nomOrganisation(),
                                cloturee != null
                                        ? "clôturée le " + Dates.jour(Dates.jourDe(cloturee))
                                        : e.etat() == EtatEvaluation.OUVERTE
                                                        && e.noterAvant() != null
                                                ? "réponses jusqu’au " + Dates.jour(e.noterAvant())
                                                : "",
                                e.jyParticipe() ? "vous y participez" : "")
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" · ")),
                EtatsLus.pastille(e.etat()),
                null);
    }

    /// @param suite the session that the new one follows
    @GetMapping(ADRESSE + "/nouvelle")
    JteModel nouvelle(
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable String instance,
            @RequestParam(required = false) @Nullable String grille) {
        exigerPreparation();
        var avant =
                Saisies.numero(suite).map(n -> evaluations.lire(new EvaluationId(n))).orElse(null);
        if (avant == null) {
            return page(
                    new PageNouvelleEvaluation.Form("", "", instance, grille, null),
                    Erreurs.AUCUNE);
        }
        var de = avant.instance();
        return page(
                new PageNouvelleEvaluation.Form(
                        avant.titre(),
                        avant.objet(),
                        de == null ? "" : de.toString(),
                        derniereVersion(avant),
                        avant.id().toString()),
                Erreurs.AUCUNE);
    }

    /// The grid of the former session, in the version that is offered now.
    private String derniereVersion(EvaluationVue avant) {
        var grille = grilles.charger(avant.grille());
        return offertes(SessionCourante.organisationExigee())
                .filter(g ->
                        g.cle().equals(grille.cle()) && Objects.equals(g.maison(), grille.maison()))
                .map(g -> g.id().toString())
                .findFirst()
                .orElse("");
    }

    @PostMapping(ADRESSE + "/nouvelle")
    Object preparer(@ModelAttribute PageNouvelleEvaluation.Form form) {
        var organisation = exigerPreparation();
        var grille =
                Saisies.numero(form.grille())
                        .filter(n -> offertes(organisation).anyMatch(g -> g.id().valeur() == n))
                        .map(GrilleId::new)
                        .orElse(null);
        var instance =
                Saisies.numero(form.instance())
                        .filter(n ->
                                instances(organisation).stream()
                                        .anyMatch(i -> i.id().valeur() == n))
                        .map(InstanceId::new)
                        .orElse(null);
        if (grille == null) {
            var erreurs = Erreurs.de("grille", "Choisissez une grille.");
            return Refus.page(
                    page(
                            form,
                            Saisies.vide(form.titre())
                                    ? Erreurs.de("titre", "Donnez un titre.").avec(erreurs)
                                    : erreurs));
        }
        var prepare =
                evaluations.preparer(
                        organisation,
                        new ContenuEvaluation(
                                Saisies.texte(form.titre()),
                                Saisies.texte(form.objet()),
                                instance,
                                grille),
                        Saisies.numero(form.suite()).map(EvaluationId::new).orElse(null));
        return switch (prepare) {
            case Resultat.Fait<EvaluationId>(var id) ->
                    Redirection.vers(
                            id.adresse()
                                    + (evaluations.seSitue(evaluations.lire(id))
                                            ? "/perimetre"
                                            : "/participants"));
            case Resultat.Refus<EvaluationId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(form, e));
        };
    }

    /// The short address by which actions name an item that they answer.
    @GetMapping(ConstatsDesEvaluations.ADRESSE + "{constat}")
    Redirection ouvrir(@PathVariable long constat) {
        return Redirection.vers(constats.page(constat));
    }

    private JteModel page(PageNouvelleEvaluation.Form form, Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        return pages.evaluationsNouvelle(
                new PageNouvelleEvaluation(
                        form,
                        aChoisir(grilles, organisation),
                        instances(organisation).stream()
                                .map(i -> new Choix(i.id().toString(), i.nom()))
                                .toList(),
                        erreurs));
    }

    /// The grids on which an organisation may prepare a session.
    static List<Choix> aChoisir(Grilles grilles, OrganisationId organisation) {
        return offertes(grilles, organisation)
                .map(g ->
                        new Choix(
                                g.id().toString(),
                                g.nom(),
                                g.nature().libelle()
                                        + ", "
                                        + g.feuilles()
                                        + " critères. "
                                        + g.presentation().lines().findFirst().orElse("")))
                .toList();
    }

    private Stream<GrilleVue> offertes(OrganisationId organisation) {
        return offertes(grilles, organisation);
    }

    private static Stream<GrilleVue> offertes(Grilles grilles, OrganisationId organisation) {
        return grilles.offertes(organisation).stream()
                .filter(g -> NATURES.contains(g.nature()) && !g.croisee());
    }

    private List<LigneInstance> instances(OrganisationId organisation) {
        return instances.lister(CriteresInstances.ACTIVES, organisation);
    }

    private OrganisationId exigerPreparation() {
        var organisation = SessionCourante.organisationExigee();
        if (!evaluations.peutPreparer(organisation)) {
            throw new Interdit(
                    "Préparer une évaluation revient à la direction, à l’administration, au"
                            + " référent qualité, au secrétaire d’instance ou au facilitateur de la"
                            + " SRA.");
        }
        return organisation;
    }

    private static @Nullable OrganisationId organisation() {
        return SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
    }
}
