package fr.unisson.evaluations.web;

import fr.unisson.evaluations.ContenuEvaluation;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.VoixDOrganisation;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.StructuresConnues;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// What a session is about and which structure is rated, as long as nobody answers.
@Controller
@Acces
@RequestMapping("/evaluations/{id}")
class ContenuController {

    private final Evaluations evaluations;
    private final VoixDOrganisation voix;
    private final Grilles grilles;
    private final ObjectProvider<StructuresConnues> structures;
    private final Templates pages;

    ContenuController(
            Evaluations evaluations,
            VoixDOrganisation voix,
            Grilles grilles,
            ObjectProvider<StructuresConnues> structures,
            Templates pages) {
        this.evaluations = evaluations;
        this.voix = voix;
        this.grilles = grilles;
        this.structures = structures;
        this.pages = pages;
    }

    @GetMapping("/contenu")
    JteModel contenu(@PathVariable EvaluationId id) {
        var e = enPreparation(id);
        return page(
                e,
                new PageContenu.Form(
                        Integer.toString(e.version()), e.titre(), e.objet(), e.grille().toString()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/contenu")
    Object changer(@PathVariable EvaluationId id, @ModelAttribute PageContenu.Form form) {
        var e = enPreparation(id);
        var offertes = EvaluationsController.aChoisir(grilles, e.organisation());
        var grille =
                Saisies.numero(form.grille())
                        .map(GrilleId::new)
                        .filter(g ->
                                g.equals(e.grille())
                                        || offertes.stream()
                                                .anyMatch(c -> c.valeur().equals(g.toString())))
                        .orElse(null);
        if (grille == null) {
            return Refus.page(page(e, form, Erreurs.de("grille", "Choisissez une grille.")));
        }
        var change =
                evaluations.changer(
                        id,
                        Saisies.entier(form.version()).orElse(0),
                        new ContenuEvaluation(
                                Saisies.texte(form.titre()),
                                Saisies.texte(form.objet()),
                                e.instance(),
                                grille));
        return switch (change) {
            case Resultat.Fait<EvaluationId> _ -> {
                var apres = evaluations.lire(id);
                boolean aSituer = evaluations.aSituer(apres);
                yield Redirection.vers(e.adresse() + (aSituer ? "/perimetre" : ""))
                        .avecMessage("C’est enregistré.");
            }
            case Resultat.Refus<EvaluationId>(var motifs) ->
                    Refus.page(motifs, EvaluationsController.CHAMPS, x -> page(e, form, x));
        };
    }

    /// What is typed in the address fills the form: an establishment that is known is one link.
    @GetMapping("/perimetre")
    JteModel perimetre(@PathVariable EvaluationId id, @ModelAttribute PagePerimetre.Form saisie) {
        var e = enPreparation(id);
        var dit = e.perimetre();
        var portee = lue(saisie);
        if (portee.equals(Portee.PARTOUT) && dit != null) portee = dit;
        return page(e, portee, Erreurs.AUCUNE);
    }

    @PostMapping("/perimetre")
    Object situer(@PathVariable EvaluationId id, @ModelAttribute PagePerimetre.Form form) {
        var e = enPreparation(id);
        var portee = lue(form);
        return switch (voix.situer(id, Saisies.entier(form.version()).orElse(0), portee)) {
            case Resultat.Fait<EvaluationVue>(var apres) -> situee(apres, portee);
            case Resultat.Refus<EvaluationVue>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(
                                    "SECTEUR",
                                    "secteur",
                                    "STRUCTURE",
                                    "structure",
                                    "PUBLICS",
                                    "publics"),
                            x -> page(e, portee, x));
        };
    }

    private Redirection situee(EvaluationVue e, Portee portee) {
        boolean commencee = e.etat() == EtatEvaluation.CONJOINTE;
        return Redirection.vers(e.adresse() + (commencee ? "" : "/participants"))
                .avecMessage(
                        "La structure est notée. "
                                + compte(e, portee)
                                + (commencee
                                        ? " Vous répondez d’une seule voix, comme vous l’aviez"
                                                + " choisi."
                                        : ""));
    }

    private JteModel page(EvaluationVue e, PageContenu.Form form, Erreurs erreurs) {
        return pages.evaluationsContenu(
                new PageContenu(
                        PreparationController.fil(e),
                        e.adresse(),
                        e.titre(),
                        form,
                        EvaluationsController.aChoisir(grilles, e.organisation()),
                        erreurs));
    }

    private JteModel page(EvaluationVue e, Portee portee, Erreurs erreurs) {
        return pages.evaluationsPerimetre(
                new PagePerimetre(
                        PreparationController.fil(e),
                        e.adresse(),
                        e.titre(),
                        new PagePerimetre.Form(
                                Integer.toString(e.version()),
                                portee.secteur(),
                                portee.structure(),
                                List.copyOf(portee.publics())),
                        structures.stream()
                                .flatMap(s -> s.structures(e.organisation()).stream())
                                .map(s ->
                                        new PagePerimetre.Connue(
                                                s.nom(),
                                                s.portee().enMots(),
                                                adresse(e, s.portee())))
                                .toList(),
                        grilles.charger(e.grille()).filtres(),
                        compte(e, portee),
                        erreurs));
    }

    private String compte(EvaluationVue e, Portee portee) {
        var entiere = grilles.charger(e.grille());
        return portee.filtres().containsAll(entiere.filtres())
                ? entiere.pour(portee).feuilles().size()
                        + " critères sur "
                        + entiere.feuilles().size()
                        + " s’appliquent."
                : "";
    }

    private static String adresse(EvaluationVue e, Portee p) {
        return e.adresse()
                + "/perimetre?secteur="
                + p.secteur()
                + "&structure="
                + p.structure()
                + p.publics().stream()
                        .sorted()
                        .map(x -> "&publics=" + x)
                        .collect(Collectors.joining());
    }

    private static Portee lue(PagePerimetre.Form form) {
        return new Portee(
                Saisies.parmi(SecteurDEssms.class, form.secteur()).map(Enum::name).orElse(""),
                Saisies.parmi(TypeDEssms.class, form.structure()).map(Enum::name).orElse(""),
                form.choisis().stream()
                        .flatMap(p -> Saisies.parmi(PublicDEssms.class, p).stream())
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
    }

    private EvaluationVue enPreparation(EvaluationId id) {
        var e = evaluations.lire(id);
        if (!evaluations.tient(e)) {
            throw new Interdit("La préparation revient à qui mène l’évaluation.");
        }
        if (e.etat() != EtatEvaluation.PREPARATION) {
            throw new Conflit("Les réponses sont ouvertes : ce qui est demandé ne change plus.");
        }
        return e;
    }
}
