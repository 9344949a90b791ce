package fr.unisson.conventions.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.RedactionDAvenants;
import fr.unisson.conventions.RepriseDAvenants;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What an amendment changes, and what it is about until its text is put to review.
@Controller
@Acces
@RequestMapping("/conventions/{id}/modifications")
class ModificationsController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "TITRE",
                    "titre",
                    "FIN",
                    "fin",
                    "SANS_TERME",
                    "fin",
                    "HORS_DELAI",
                    "fin",
                    "EFFET_TROP_TARD",
                    "effet",
                    "ARTICLE",
                    "numero",
                    "MOTIF",
                    "motif");

    private final CompositionModifications vue;
    private final RedactionDAvenants redaction;
    private final RepriseDAvenants reprise;
    private final RechercheOrganisations recherche;
    private final Parties parties;
    private final Templates pages;

    ModificationsController(
            CompositionModifications vue,
            RedactionDAvenants redaction,
            RepriseDAvenants reprise,
            RechercheOrganisations recherche,
            Parties parties,
            Templates pages) {
        this.vue = vue;
        this.redaction = redaction;
        this.reprise = reprise;
        this.recherche = recherche;
        this.parties = parties;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, Erreurs.AUCUNE);
    }

    @PostMapping("/cadre")
    Object cadrer(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String titre,
            @RequestParam(defaultValue = "") String expose,
            @RequestParam(defaultValue = "") String perimetre,
            @RequestParam(defaultValue = "") String effet,
            @RequestParam(defaultValue = "") String fin) {
        var erreurs = Erreurs.AUCUNE;
        if (Saisies.dateFausse(effet)) erreurs = erreurs.plus("effet", "Cette date n’existe pas.");
        if (Saisies.dateFausse(fin)) erreurs = erreurs.plus("fin", "Cette date n’existe pas.");
        if (!erreurs.vide()) return Refus.page(page(id, erreurs));
        return suite(
                id,
                redaction.cadrer(
                        new ConventionId(id),
                        version,
                        new RedactionDAvenants.Cadre(
                                titre,
                                expose,
                                perimetre,
                                Saisies.date(effet).orElse(null),
                                Saisies.date(fin).orElse(null))),
                "Le cadre de l’avenant est enregistré.");
    }

    @PostMapping("/articles")
    Object ouvrirArticle(@PathVariable long id, @RequestParam(defaultValue = "") String numero) {
        return suite(
                id,
                redaction.ouvrirArticle(new ConventionId(id), numero),
                "L’article est ouvert, avec son texte en vigueur.");
    }

    /// Two amendments change this article: which wording holds.
    @PostMapping("/articles/{numero}/conflit")
    Object trancher(
            @PathVariable long id,
            @PathVariable String numero,
            @RequestParam(defaultValue = "") String garder) {
        if (!garder.equals("avenant") && !garder.equals("en-vigueur"))
            return Refus.page(page(id, Erreurs.de("garder", "Dites quelle rédaction vaut.")));
        return suite(
                id,
                reprise.trancher(new ConventionId(id), numero, garder.equals("en-vigueur")),
                "C’est enregistré. L’article peut encore être rédigé.");
    }

    @PostMapping("/articles/nouveau")
    Object ajouterArticle(@PathVariable long id, @RequestParam(defaultValue = "") String intitule) {
        return suite(
                id,
                redaction.ajouterArticle(new ConventionId(id), intitule),
                "L’article est ajouté.");
    }

    /// Searches the directory, or makes what was found there join.
    @PostMapping("/parties")
    Object entrer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String ancienne,
            @RequestParam(defaultValue = "chercher") String action) {
        var morceaux = action.split(":", 2);
        if (morceaux.length < 2 || !morceaux[1].matches("\\d{1,18}")) {
            var presentes =
                    parties.lister(new ConventionId(id)).stream()
                            .filter(PartieVue::presente)
                            .map(p -> p.organisation().valeur())
                            .collect(Collectors.toSet());
            return pages.conventionsAvenantsModifications(
                    vue.composer(id, q, recherche.chercher(q, presentes), true, Erreurs.AUCUNE));
        }
        return suite(
                id,
                redaction.faireEntrer(
                        new ConventionId(id),
                        OrganisationId.of(morceaux[1]),
                        Saisies.numero(ancienne).orElse(null)),
                "L’organisation est invitée à cet avenant.");
    }

    @PostMapping("/retraits")
    Object sortir(@PathVariable long id, @RequestParam(defaultValue = "") String partie) {
        var choisie = Saisies.numero(partie);
        if (choisie.isEmpty())
            return Refus.page(page(id, Erreurs.de("partie", "Choisissez la partie qui part.")));
        return suite(
                id,
                redaction.faireSortir(new ConventionId(id), choisie.get()),
                "Le départ est inscrit dans l’avenant.");
    }

    @PostMapping("/mouvements/{partie}/annulation")
    Object annuler(@PathVariable long id, @PathVariable long partie) {
        return suite(
                id,
                redaction.annulerMouvement(new ConventionId(id), partie),
                "Le mouvement est annulé.");
    }

    @PostMapping("/instances")
    Object valider(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String requise,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                redaction.choisirValidation(new ConventionId(id), requise.equals("oui"), motif),
                "C’est enregistré.");
    }

    private Object suite(long id, Resultat<?> resultat, String message) {
        return resultat.estFait()
                ? Redirection.vers(Face.MODIFICATIONS.adresse(id)).avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, e));
    }

    private JteModel page(long id, Erreurs erreurs) {
        return pages.conventionsAvenantsModifications(
                vue.composer(id, (@Nullable String) null, List.of(), false, erreurs));
    }
}
