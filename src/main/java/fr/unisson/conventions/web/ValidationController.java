package fr.unisson.conventions.web;

import fr.unisson.conventions.AvisRecu;
import fr.unisson.conventions.TexteEnValidation;
import fr.unisson.conventions.Validations;
import fr.unisson.documents.Depot;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// What the bodies of each party say of the text.
@Controller
@Acces
class ValidationController {

    private static final String PAGE = "/conventions/{id}/validation";

    private final CompositionValidation vue;
    private final Validations validations;
    private final TexteEnValidation textes;
    private final Instances instances;
    private final Fichiers fichiers;
    private final HttpServletRequest requete;
    private final Templates pages;

    ValidationController(
            CompositionValidation vue,
            Validations validations,
            TexteEnValidation textes,
            Instances instances,
            Fichiers fichiers,
            HttpServletRequest requete,
            Templates pages) {
        this.vue = vue;
        this.validations = validations;
        this.textes = textes;
        this.instances = instances;
        this.fichiers = fichiers;
        this.requete = requete;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    JteModel lire(@PathVariable long id) {
        return pages.conventionsValidation(vue.composer(id, SaisieRefusee.AUCUNE, Erreurs.AUCUNE));
    }

    /// @param choix "instance:date" among the body's sessions, or a name and a date typed
    @PostMapping(PAGE + "/{v}/inscription")
    Object inscrire(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String instance,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate seance) {
        if (choix.matches("\\d{1,18}:\\d{4}-\\d{2}-\\d{2}")) {
            var morceaux = choix.split(":", 2);
            var choisie = instances.charger(InstanceId.of(morceaux[0]));
            return suite(
                    id,
                    validations.inscrire(id, v, choisie, LocalDate.parse(morceaux[1])),
                    "L’inscription est enregistrée.");
        }
        if (seance == null) {
            return refus(id, Erreurs.de("seance", "Choisissez une séance, ou indiquez sa date."));
        }
        return suite(
                id,
                validations.inscrire(id, v, instance.strip(), seance),
                "L’inscription est enregistrée.");
    }

    @PostMapping(PAGE + "/{v}/report")
    Object reinscrire(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate seance) {
        return seance == null
                ? refus(id, Erreurs.de("seance", "Indiquez la nouvelle date."))
                : suite(
                        id,
                        validations.reinscrire(id, v, seance),
                        "La nouvelle date est inscrite.");
    }

    @PostMapping(PAGE + "/{v}/avis")
    Object demanderAvis(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "") String noms) {
        return suite(
                id,
                validations.demanderAvis(id, v, noms.lines().toList()),
                "Les avis demandés sont enregistrés.");
    }

    @PostMapping(PAGE + "/avis/{a}/reception")
    Object recevoirAvis(
            @PathVariable long id,
            @PathVariable long a,
            @RequestParam(required = false) AvisRecu.@Nullable Sens sens,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate rendu,
            @RequestParam(defaultValue = "") String texte) {
        if (sens == null || rendu == null) {
            return refus(id, Erreurs.de("sens", "Indiquez le sens de l’avis et sa date."));
        }
        return suite(
                id,
                validations.recevoirAvis(id, a, new AvisRecu(sens, rendu, texte.strip(), null)),
                "L’avis est enregistré. Une réponse lui est due.");
    }

    @PostMapping(PAGE + "/avis/{a}/reponse")
    Object repondre(
            @PathVariable long id,
            @PathVariable long a,
            @RequestParam(defaultValue = "") String reponse) {
        return suite(id, validations.repondre(id, a, reponse), "La réponse est enregistrée.");
    }

    @PostMapping(PAGE + "/{v}/decision")
    Object decider(
            @PathVariable long id,
            @PathVariable long v,
            @ModelAttribute DecisionForm form,
            @RequestParam(required = false) @Nullable MultipartFile piece)
            throws IOException {
        var sens = form.sens();
        if (sens == null) return refus(id, Erreurs.de("sens", "Indiquez le sens de la décision."));
        if (piece == null || piece.isEmpty()) {
            return suite(
                    id,
                    validations.decider(id, v, form.versCommande(sens, null)),
                    "La décision est enregistrée.");
        }
        var nom = Objects.requireNonNullElse(piece.getOriginalFilename(), "decision.pdf");
        try (var flux = piece.getInputStream()) {
            return switch (fichiers.deposer(nom, flux, null)) {
                case Depot.Refuse(var motif) -> refus(id, Erreurs.de("piece", motif.message()));
                case Depot.Accepte(var recu) ->
                        suite(
                                id,
                                validations.decider(
                                        id, v, form.versCommande(sens, recu.id().valeur())),
                                "La décision est enregistrée.");
            };
        }
    }

    @PostMapping(PAGE + "/{v}/competence")
    Object confirmer(@PathVariable long id, @PathVariable long v) {
        return suite(
                id, validations.confirmerCompetence(id, v), "Votre confirmation est enregistrée.");
    }

    @PostMapping(PAGE + "/{v}/dispense")
    Object dispenser(
            @PathVariable long id,
            @PathVariable long v,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                validations.dispenser(id, v, motif.strip()),
                "La décision est marquée comme non requise.");
    }

    @PostMapping(PAGE + "/materielle")
    Object declarer(@PathVariable long id, @RequestParam(defaultValue = "") String ancienne) {
        return suite(
                id, textes.declarerMaterielle(id, ancienne), "Votre déclaration est enregistrée.");
    }

    @PostMapping(PAGE + "/reprise")
    Object reprendre(@PathVariable long id, @RequestParam(defaultValue = "") String motif) {
        var motifs = textes.reprendreLeTexte(id, motif.strip());
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id)
                        .avecMessage("Le texte revient en consolidation.")
                : refus(id, SignatureController.erreurs(motifs));
    }

    private Object suite(long id, List<Motif> motifs, String fait) {
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id + "/validation").avecMessage(fait)
                : refus(id, SignatureController.erreurs(motifs));
    }

    private ResponseEntity<JteModel> refus(long id, Erreurs erreurs) {
        return ResponseEntity.status(422)
                .body(
                        pages.conventionsValidation(
                                vue.composer(
                                        id, SaisieRefusee.de(requete, "/validation"), erreurs)));
    }
}
