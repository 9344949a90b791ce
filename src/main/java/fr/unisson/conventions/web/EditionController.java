package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Ecriture;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import unisson.pages.Templates;

/// Writing an article: one form, whose buttons keep, preview, add or remove a row, or publish.
@Controller
@Acces
@RequestMapping("/conventions/{id}/articles/{numero}")
class EditionController {

    private final Ecriture ecriture;
    private final CompositionEdition vue;
    private final Templates pages;
    private final JsonMapper mapper;

    EditionController(
            Ecriture ecriture, CompositionEdition vue, Templates pages, JsonMapper mapper) {
        this.ecriture = ecriture;
        this.vue = vue;
        this.pages = pages;
        this.mapper = mapper;
    }

    @GetMapping("/modifier")
    Object ouvrir(@PathVariable long id, @PathVariable String numero) {
        var page = vue.ouvrir(id, numero);
        if (page.tete().modifiable() || page.reprise() != null)
            return pages.conventionsVoletsModifier(page);
        var empechement = page.tete().empechement();
        return Redirection.vers(adresse(id, numero))
                .avecMessage(
                        empechement == null
                                ? "Cet article revient à celles et ceux qui l’écrivent ensemble."
                                : empechement);
    }

    /// The script's autosave: text alone, as it is typed.
    @PostMapping("/brouillon")
    ResponseEntity<Void> garder(
            @PathVariable long id,
            @PathVariable String numero,
            @RequestParam int base,
            @RequestParam String texte) {
        ecriture.garderBrouillon(new ConventionId(id), numero, base, texte, null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/brouillon/abandon")
    Redirection abandonner(@PathVariable long id, @PathVariable String numero) {
        ecriture.jeterBrouillon(new ConventionId(id), numero);
        return Redirection.vers(adresse(id, numero)).avecMessage("Le brouillon est abandonné.");
    }

    @PostMapping("/modifier")
    Object traiter(
            @PathVariable long id,
            @PathVariable String numero,
            @RequestParam(defaultValue = "brouillon") String action,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam Map<String, String> parametres) {
        var saisie = new Saisie(id, numero, base, texte, vue.saisie(id, numero, parametres));
        return switch (action) {
            case "publier" -> publier(saisie);
            case "brouillon" -> garder(saisie);
            default -> pages.conventionsVoletsModifier(remanier(saisie, action));
        };
    }

    private record Saisie(
            long id, String numero, int base, String texte, @Nullable SaisieDonnees donnees) {}

    private PageArticle.Edition remanier(Saisie s, String action) {
        if (s.donnees != null && action.equals("ajouter")) s.donnees.plusUneLigne();
        if (s.donnees != null && action.matches("retirer-\\d{1,3}"))
            s.donnees.moinsLaLigne(Integer.parseInt(action.substring("retirer-".length())));
        return vue.reprendre(
                s.id,
                s.numero,
                s.base,
                s.texte,
                s.donnees,
                action.equals("apercu"),
                Erreurs.AUCUNE);
    }

    private Redirection garder(Saisie s) {
        ecriture.garderBrouillon(
                new ConventionId(s.id),
                s.numero,
                s.base,
                s.texte,
                s.donnees == null ? null : s.donnees.json(mapper));
        return Redirection.vers(adresse(s.id, s.numero) + "/modifier")
                .avecMessage("Votre brouillon est enregistré. Vous seul le voyez.");
    }

    private Object publier(Saisie s) {
        var erreurs = s.donnees == null ? Erreurs.AUCUNE : s.donnees.erreurs();
        if (!erreurs.vide()) return Refus.page(reprendre(s, erreurs));
        DonneesArticle donnees =
                s.donnees == null ? new DonneesArticle.Aucune() : s.donnees.donnees(mapper);
        var resultat = ecriture.publier(new ConventionId(s.id), s.numero, s.base, s.texte, donnees);
        if (resultat.estFait())
            return Redirection.vers(adresse(s.id, s.numero))
                    .avecMessage("Le texte est publié pour tous.");
        if (Refus.depasse(resultat.motifs())) {
            ecriture.garderBrouillon(
                    new ConventionId(s.id),
                    s.numero,
                    s.base,
                    s.texte,
                    s.donnees == null ? null : s.donnees.json(mapper));
            return ResponseEntity.status(409)
                    .body(
                            pages.conventionsVoletsCroisement(
                                    vue.croiser(s.id, s.numero, s.base, s.texte, s.donnees)));
        }
        return Refus.page(reprendre(s, Refus.surLeChamp("texte", resultat.motifs())));
    }

    private JteModel reprendre(Saisie s, Erreurs erreurs) {
        return pages.conventionsVoletsModifier(
                vue.reprendre(s.id, s.numero, s.base, s.texte, s.donnees, false, erreurs));
    }

    private static String adresse(long id, String numero) {
        return "/conventions/" + id + "/articles/" + numero;
    }
}
