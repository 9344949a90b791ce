package fr.unisson.conventions.web;

import fr.unisson.conventions.PriseDEffet;
import fr.unisson.conventions.RelancesDeSignature;
import fr.unisson.conventions.TourDeSignature;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The signatures of a convention, for everyone who takes part.
@Controller
@Acces
class SignatureController {

    private final CompositionSignatures vue;
    private final TourDeSignature tour;
    private final RelancesDeSignature relances;
    private final PriseDEffet effet;
    private final CompositionValidation validation;
    private final Templates pages;

    SignatureController(
            CompositionSignatures vue,
            TourDeSignature tour,
            RelancesDeSignature relances,
            PriseDEffet effet,
            CompositionValidation validation,
            Templates pages) {
        this.vue = vue;
        this.tour = tour;
        this.relances = relances;
        this.effet = effet;
        this.validation = validation;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/signature")
    JteModel lire(@PathVariable long id) {
        return pages.conventionsSignatures(vue.composer(id, Erreurs.AUCUNE));
    }

    @PostMapping("/conventions/{id}/signature/ouverture")
    Object ouvrir(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate limite) {
        var motifs = tour.ouvrir(id, limite);
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id + "/signature")
                        .avecMessage("La signature est ouverte. Chaque signataire est invité.")
                : ResponseEntity.status(422)
                        .body(
                                pages.conventionsValidation(
                                        validation.composer(
                                                id, SaisieRefusee.AUCUNE, erreurs(motifs))));
    }

    @PostMapping("/conventions/{id}/signature/reouverture")
    Object rouvrir(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean confirme,
            @RequestParam(required = false) @Nullable Set<Long> pertes) {
        if (!confirme) {
            return refus(
                    id, Erreurs.de("confirme", "Confirmez que vous avez lu ce qui sera perdu."));
        }
        var motifs = tour.rouvrir(id, motif.strip(), pertes == null ? Set.of() : pertes);
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id)
                        .avecMessage("Le texte est rouvert. Les signataires sont prévenus.")
                : refus(id, erreurs(motifs));
    }

    @PostMapping("/conventions/{id}/signature/{demande}/relance")
    Object relancer(@PathVariable long id, @PathVariable long demande) {
        var motifs = relances.relancer(demande);
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id + "/signature")
                        .avecMessage("La relance est partie.")
                : refus(id, erreurs(motifs));
    }

    @PostMapping("/conventions/{id}/signature/evenement")
    Object declarer(@PathVariable long id) {
        var motifs = effet.declarerEvenement(id);
        return motifs.isEmpty()
                ? Redirection.vers("/conventions/" + id + "/signature")
                        .avecMessage("Votre déclaration est enregistrée.")
                : refus(id, erreurs(motifs));
    }

    static Erreurs erreurs(List<Motif> motifs) {
        return Erreurs.de(motifs.stream().map(Motif::phrase).toList());
    }

    private ResponseEntity<JteModel> refus(long id, Erreurs erreurs) {
        return ResponseEntity.status(422)
                .body(pages.conventionsSignatures(vue.composer(id, erreurs)));
    }
}
