package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The page of the committee of a convention.
@Controller
@Acces
class PilotageController {

    private final CompositionPilotage composition;
    private final ComiteImprime imprime;
    private final Templates pages;

    PilotageController(CompositionPilotage composition, ComiteImprime imprime, Templates pages) {
        this.composition = composition;
        this.imprime = imprime;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/pilotage")
    JteModel lire(
            @PathVariable ConventionId id,
            @RequestParam(required = false) @Nullable String reunion) {
        return pages.pilotageComite(composition.page(id, Saisies.numero(reunion).orElse(null)));
    }

    @GetMapping("/conventions/{id}/pilotage.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable ConventionId id) {
        var pdf = imprime.imprimer(composition.page(id, null));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("convention-" + id + "-pilotage.pdf")
                                .build()
                                .toString())
                .body(pdf.octets());
    }
}
