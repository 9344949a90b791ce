package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Principes;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.modeles.PrincipeModele.NaturePrincipe;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The founding principles, and where everyone stands.
@Controller
@Acces
class PrincipesController {

    private final CompositionPrincipes composition;
    private final Principes principes;
    private final Cadrage cadrage;
    private final Templates pages;

    PrincipesController(
            CompositionPrincipes composition,
            Principes principes,
            Cadrage cadrage,
            Templates pages) {
        this.composition = composition;
        this.principes = principes;
        this.cadrage = cadrage;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/principes")
    JteModel lire(@PathVariable long id) {
        return page(id, PagePrincipes.Saisie.AUCUNE, Erreurs.AUCUNE);
    }

    /// Several principles stand on one page: the fields carry the number of theirs.
    @PostMapping("/conventions/{id}/principes/{principe}/position")
    Object prendrePosition(
            @PathVariable long id,
            @PathVariable long principe,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> champs) {
        var choisie = champs.get("position-" + principe);
        var motif = champs.get("motif-" + principe);
        var saisie = PagePrincipes.Saisie.de(new PagePrincipes.Prononcee(principe, choisie, motif));
        var position =
                Arrays.stream(Position.values()).filter(p -> p.name().equals(choisie)).findFirst();
        if (position.isEmpty()) {
            return ResponseEntity.status(422)
                    .body(
                            page(
                                    id,
                                    saisie,
                                    Erreurs.de("position-" + principe, "Choisissez une position")));
        }
        return suite(
                id,
                principes.prendrePosition(
                        new ConventionId(id), principe, version, position.get(), motif),
                "Votre position est enregistrée.",
                Map.of("MOTIF_REQUIS", "motif-" + principe),
                e -> page(id, saisie, e));
    }

    @PostMapping("/conventions/{id}/perimetre")
    Object cadrer(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String perimetre) {
        return suite(
                id,
                cadrage.perimetre(id, version, perimetre),
                "Le périmètre est enregistré.",
                Map.of(),
                e -> page(id, PagePrincipes.Saisie.de(perimetre), e));
    }

    @PostMapping("/conventions/{id}/principes")
    Object ajouter(@PathVariable long id, @ModelAttribute PrincipeForm form) {
        var nature =
                "VALEUR".equals(form.nature()) ? NaturePrincipe.VALEUR : NaturePrincipe.PRINCIPE;
        return suite(
                id,
                principes.ajouter(
                        new ConventionId(id),
                        nature,
                        Saisies.texte(form.intitule()),
                        Saisies.texte(form.sens())),
                "Le principe est ajouté. Chaque référent est invité à se prononcer.",
                Map.of("INTITULE", "intitule"),
                e -> page(id, PagePrincipes.Saisie.de(form), e));
    }

    /// Several principles stand on one page: the fields carry the number of theirs.
    @PostMapping("/conventions/{id}/principes/{principe}/redaction")
    Object reformuler(
            @PathVariable long id,
            @PathVariable long principe,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> champs) {
        var intitule = Saisies.texte(champs.get("intitule-" + principe));
        var sens = Saisies.texte(champs.get("sens-" + principe));
        var saisie =
                PagePrincipes.Saisie.de(new PagePrincipes.Reformulee(principe, intitule, sens));
        return suite(
                id,
                principes.reformuler(new ConventionId(id), principe, version, intitule, sens),
                "Le principe est reformulé. Chacun est invité à se prononcer de nouveau ; les"
                        + " positions prises avant restent lisibles.",
                Map.of("INTITULE", "intitule-" + principe),
                e -> page(id, saisie, e));
    }

    @PostMapping("/conventions/{id}/principes/{principe}/retrait")
    Object ecarter(
            @PathVariable long id,
            @PathVariable long principe,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                principes.ecarter(new ConventionId(id), principe, motif.strip()),
                "Le principe est écarté ; il reste lisible au bas de la page, avec votre raison.",
                Map.of("MOTIF_REQUIS", "motif-principe-" + principe),
                e -> page(id, PagePrincipes.Saisie.AUCUNE, e));
    }

    @PostMapping("/conventions/{id}/principes/{principe}/place")
    Object deplacer(
            @PathVariable long id,
            @PathVariable long principe,
            @RequestParam(defaultValue = "false") boolean haut) {
        return suite(
                id,
                principes.deplacer(new ConventionId(id), principe, haut),
                "L’ordre est changé.",
                Map.of(),
                e -> page(id, PagePrincipes.Saisie.AUCUNE, e));
    }

    private Object suite(
            long id,
            Resultat<?> resultat,
            String message,
            Map<String, String> champs,
            Function<Erreurs, JteModel> page) {
        return resultat.estFait()
                ? Redirection.vers(Face.PRINCIPES.adresse(id)).avecMessage(message)
                : Refus.page(resultat.motifs(), champs, page);
    }

    private JteModel page(long id, PagePrincipes.Saisie saisie, Erreurs erreurs) {
        return pages.conventionsPrincipes(composition.composer(id, saisie, erreurs));
    }
}
