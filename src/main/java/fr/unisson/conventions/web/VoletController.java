package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.web.PageVolet.Saisie;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One volet: its group, its frame, what the referents say of its deliverable.
@Controller
@Acces
@RequestMapping("/conventions/{id}/volets/{numero}")
class VoletController {

    private final Travaux travaux;
    private final CompositionVolet vue;
    private final Templates pages;

    VoletController(Travaux travaux, CompositionVolet vue, Templates pages) {
        this.travaux = travaux;
        this.vue = vue;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id, @PathVariable int numero) {
        return page(id, numero, Saisie.AUCUNE, Erreurs.AUCUNE);
    }

    @PostMapping("/groupe")
    Object ajouter(
            @PathVariable long id,
            @PathVariable int numero,
            @RequestParam(required = false) @Nullable Long compte,
            @RequestParam(defaultValue = "PROFESSIONNEL") String qualite,
            @RequestParam(defaultValue = "false") boolean rapporteur) {
        if (compte == null)
            return Refus.page(
                    page(
                            id,
                            numero,
                            Saisie.AUCUNE,
                            Erreurs.de("compte", "Choisissez une personne.")));
        return repondre(
                id,
                numero,
                travaux.asseoir(new ConventionId(id), numero, compte, qualite, rapporteur),
                "compte",
                Saisie.AUCUNE,
                "Le groupe est complété.");
    }

    @PostMapping("/groupe/{membre}/fin")
    Object retirer(@PathVariable long id, @PathVariable int numero, @PathVariable long membre) {
        return repondre(
                id,
                numero,
                travaux.lever(new ConventionId(id), numero, membre),
                "",
                Saisie.AUCUNE,
                "La personne ne siège plus dans le groupe.");
    }

    @PostMapping("/cadre")
    Object cadrer(
            @PathVariable long id,
            @PathVariable int numero,
            @RequestParam(required = false) @Nullable String echeance,
            @RequestParam(required = false) @Nullable String siegeVacant) {
        var saisie = new Saisie(null, null, echeance, siegeVacant);
        var date = SeanceForm.date(echeance);
        if (date == null && !SeanceForm.texte(echeance).isEmpty())
            return Refus.page(
                    page(
                            id,
                            numero,
                            saisie,
                            Erreurs.de("echeance", "Indiquez une date qui existe.")));
        return repondre(
                id,
                numero,
                travaux.cadrer(new ConventionId(id), numero, date, SeanceForm.texte(siegeVacant)),
                "echeance",
                saisie,
                "Le cadre du groupe est enregistré.");
    }

    @PostMapping("/sans-divergence")
    Object confirmer(@PathVariable long id, @PathVariable int numero) {
        return repondre(
                id,
                numero,
                travaux.confirmerSansDivergence(new ConventionId(id), numero),
                "",
                Saisie.AUCUNE,
                "Votre confirmation est enregistrée.");
    }

    @PostMapping("/position")
    Object prendrePosition(
            @PathVariable long id,
            @PathVariable int numero,
            @RequestParam(required = false) @Nullable Position position,
            @RequestParam(required = false) @Nullable String motif) {
        var saisie = new Saisie(position == null ? null : position.name(), motif, null, null);
        if (position == null)
            return Refus.page(
                    page(id, numero, saisie, Erreurs.de("position", "Choisissez une position.")));
        return repondre(
                id,
                numero,
                travaux.prendrePosition(new ConventionId(id), numero, position, motif),
                position.verifier(motif).isPresent() ? "motif" : "position",
                saisie,
                "La position est enregistrée.");
    }

    private Object repondre(
            long id,
            int numero,
            Resultat<?> resultat,
            String champ,
            Saisie saisie,
            String message) {
        if (resultat.estFait())
            return Redirection.vers(Face.VOLETS.adresse(id) + "/" + numero).avecMessage(message);
        List<Motif> motifs = resultat.motifs();
        return Refus.page(motifs, page(id, numero, saisie, Refus.surLeChamp(champ, motifs)));
    }

    private JteModel page(long id, int numero, Saisie saisie, Erreurs erreurs) {
        return pages.conventionsVoletsVolet(vue.composer(id, numero, saisie, erreurs));
    }
}
