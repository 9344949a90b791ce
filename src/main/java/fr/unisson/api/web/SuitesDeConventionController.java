package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentsDeConvention;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.pilotage.LiensAvecLesPlans;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.Promesses;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a convention keeps, and what it promised.
@RestController
@RequestMapping("/api/v1/conventions/{id}")
@Acces
@Tag(name = "Conventions")
class SuitesDeConventionController {

    private final DocumentsDeConvention documents;
    private final Fichiers fichiers;
    private final Promesses promesses;
    private final LiensAvecLesPlans plans;

    SuitesDeConventionController(
            DocumentsDeConvention documents,
            Fichiers fichiers,
            Promesses promesses,
            LiensAvecLesPlans plans) {
        this.documents = documents;
        this.fichiers = fichiers;
        this.promesses = promesses;
        this.plans = plans;
    }

    @GetMapping("/documents")
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Les documents d’une convention, avec leurs empreintes, le signé d’abord")
    PageDeListe<DocumentLu> documents(
            @PathVariable ConventionId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        return PageDeListe.de(
                documents.page(
                        id,
                        Saisies.numero(suite).map(FichierId::new).orElse(null),
                        PageDeListe.taille(taille)),
                d -> DocumentLu.de(id, d));
    }

    @GetMapping("/documents/{fichier}")
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Le contenu d’un document d’une convention")
    ResponseEntity<Resource> telecharger(
            @PathVariable ConventionId id, @PathVariable FichierId fichier) {
        var lu = documents.charger(id, fichier).fichier();
        var contenu = fichiers.ouvrir(fichier);
        var nom =
                ContentDisposition.attachment().filename(lu.nom(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, nom.toString())
                .header("Repr-Digest", DocumentLu.condense(lu.empreinte()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(lu.empreinte())
                .contentType(MediaType.parseMediaType(lu.type()))
                .contentLength(lu.taille())
                .body(new InputStreamResource(contenu, lu.nom()));
    }

    @GetMapping("/engagements")
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Ce que la convention promet : titre, état, pourcentage et date")
    PageDeListe<EngagementLu> engagements(
            @PathVariable ConventionId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        return PageDeListe.de(
                promesses.page(
                        id,
                        Saisies.numero(suite).map(PromesseId::new).orElse(null),
                        PageDeListe.taille(taille)),
                p -> EngagementLu.de(p, plans.reflet(p.id())));
    }
}
