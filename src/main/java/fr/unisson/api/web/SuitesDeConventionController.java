package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.DocumentsDeConvention;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.pilotage.LiensAvecLesPlans;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.Promesses;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What moves a convention, what it keeps, what it promised.
@RestController
@RequestMapping("/api/v1/conventions/{id}")
@Acces
@Tag(name = "Conventions")
class SuitesDeConventionController {

    /// Refusing to sign is a person's act, on the page where they read the text.
    private static final Set<TransitionConvention> PERSONNELS =
            Set.of(TransitionConvention.REFUSER_LE_FOND);

    private final Conventions conventions;
    private final Textes textes;
    private final DocumentsDeConvention documents;
    private final Fichiers fichiers;
    private final Promesses promesses;
    private final LiensAvecLesPlans plans;

    SuitesDeConventionController(
            Conventions conventions,
            Textes textes,
            DocumentsDeConvention documents,
            Fichiers fichiers,
            Promesses promesses,
            LiensAvecLesPlans plans) {
        this.conventions = conventions;
        this.textes = textes;
        this.documents = documents;
        this.fichiers = fichiers;
        this.promesses = promesses;
        this.plans = plans;
    }

    @GetMapping("/passages")
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Les passages que ce jeton peut demander, et ce qui manque à chacun")
    PageDeListe<PassageDeConvention.Possible> passages(@PathVariable ConventionId id) {
        var etat = conventions.charger(id).etat();
        var roles = conventions.participation(id).roles();
        return new PageDeListe<>(
                Conventions.passagesDepuis(etat).stream()
                        .filter(t -> !PERSONNELS.contains(t) && t.roleParmi(roles).isPresent())
                        .map(t -> possible(id, t))
                        .toList(),
                null);
    }

    private PassageDeConvention.Possible possible(ConventionId id, TransitionConvention t) {
        return PassageDeConvention.Possible.de(
                t,
                conventions.verifier(id, t, Saisie.vide()),
                t == TransitionConvention.OUVRIR_RELECTURE ? avertissements(id) : List.of());
    }

    private List<Constat> avertissements(ConventionId id) {
        return textes.etat(id).constats().stream().filter(c -> !c.bloquant()).toList();
    }

    @PostMapping("/passages")
    @Ouvre(Portee.CONVENTIONS_ECRIRE)
    @Operation(
            summary =
                    "Faire avancer une convention jusqu’à sa signature ; ce qui manque est dit dans"
                            + " « erreurs »")
    ResponseEntity<?> franchir(
            @PathVariable ConventionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody PassageDeConvention passage) {
        int lue = Versions.exiger(version);
        if (conventions.charger(id).version() != lue)
            throw new VersionRefusee(CodeDErreur.VERSION_PERIMEE);
        var transition = passage.transition();
        if (transition == null)
            return Probleme.refus(List.of(new Motif("TRANSITION", "Dites quel passage.")));
        if (PERSONNELS.contains(transition))
            return Probleme.refus(
                    List.of(
                            new Motif(
                                    Motif.ROLE,
                                    "Une personne refuse de signer sur la page de sa signature.")));
        passage.avertissementsLus().forEach(cle -> textes.confirmer(id, cle));
        var resultat = conventions.franchir(id, lue, transition, passage.motif(), passage.saisie());
        if (resultat instanceof Resultat.Refus<?>(var motifs)) return Probleme.refus(motifs);
        var apres = conventions.charger(id);
        return ResponseEntity.ok()
                .eTag(Versions.etiquette(apres.version()))
                .body(new EtatAtteint(apres.id().valeur(), apres.version(), apres.etat().name()));
    }

    /// Where the convention stands after its passage.
    record EtatAtteint(long id, int version, String etat) {}

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
