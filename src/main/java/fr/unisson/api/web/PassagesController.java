package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.evolutions.PassagesEnVigueur;
import fr.unisson.reprises.ExigencesDuRetrait;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What moves a convention, from its diagnosis to its archive.
@RestController
@RequestMapping("/api/v1/conventions/{id}/passages")
@Acces
@Tag(name = "Conventions")
class PassagesController {

    /// Refusing to sign is a person's act, on the page where they read the text.
    private static final Set<TransitionConvention> PERSONNELS =
            Set.of(TransitionConvention.REFUSER_LE_FOND);

    private final Conventions conventions;
    private final Textes textes;
    private final PassagesEnVigueur enVigueur;
    private final ReprisesDeConventions reprises;
    private final ExigencesDuRetrait retraits;

    PassagesController(
            Conventions conventions,
            Textes textes,
            PassagesEnVigueur enVigueur,
            ReprisesDeConventions reprises,
            ExigencesDuRetrait retraits) {
        this.conventions = conventions;
        this.textes = textes;
        this.enVigueur = enVigueur;
        this.reprises = reprises;
        this.retraits = retraits;
    }

    @GetMapping
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Les passages que ce jeton peut demander, et ce qui manque à chacun")
    PageDeListe<PassageDeConvention.Possible> lister(@PathVariable ConventionId id) {
        var etat = conventions.charger(id).etat();
        var roles = conventions.participation(id).roles();
        return new PageDeListe<>(
                Stream.of(
                                Conventions.passagesDepuis(etat).stream()
                                        .filter(t -> !PERSONNELS.contains(t))
                                        .filter(t -> t.roleParmi(roles).isPresent())
                                        .map(t -> possible(id, t)),
                                enVigueur.possibles(id).stream()
                                        .map(PassageDeConvention.Possible::de),
                                retraits.lire(id).stream()
                                        .map(e ->
                                                PassageDeConvention.Possible.de(
                                                        TransitionEnVigueur.RETIRER_LA_REPRISE,
                                                        e,
                                                        List.of())))
                        .flatMap(p -> p)
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

    @PostMapping
    @Ouvre(Portee.CONVENTIONS_ECRIRE)
    @Operation(
            summary =
                    "Faire avancer une convention jusqu’à sa signature, puis la suspendre, la"
                            + " reprendre, l’archiver ou retirer son import ; ce qui manque est dit"
                            + " dans « erreurs »")
    ResponseEntity<?> franchir(
            @PathVariable ConventionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody PassageDeConvention passage) {
        int lue = Versions.exiger(version);
        if (conventions.charger(id).version() != lue)
            throw new VersionRefusee(CodeDErreur.VERSION_PERIMEE);
        var resultat =
                switch (passage.etape()) {
                    case null -> Resultat.refus("TRANSITION", "Dites quel passage.");
                    case TransitionConvention t -> jusquaLaSignature(id, lue, t, passage);
                    case TransitionEnVigueur t -> enVigueur(id, lue, t, passage);
                };
        if (resultat instanceof Resultat.Refus<?>(var motifs)) return Probleme.refus(motifs);
        var apres = conventions.charger(id);
        return ResponseEntity.ok()
                .eTag(Versions.etiquette(apres.version()))
                .body(new EtatAtteint(apres.id().valeur(), apres.version(), apres.etat().name()));
    }

    /// Where the convention stands after its passage.
    record EtatAtteint(long id, int version, String etat) {}

    private Resultat<?> jusquaLaSignature(
            ConventionId id, int lue, TransitionConvention t, PassageDeConvention passage) {
        if (PERSONNELS.contains(t))
            return Resultat.refus(
                    Motif.ROLE, "Une personne refuse de signer sur la page de sa signature.");
        passage.avertissementsLus().forEach(cle -> textes.confirmer(id, cle));
        return conventions.franchir(id, lue, t, passage.motif(), passage.saisie());
    }

    /// An import is taken back with what its own module knows of it.
    private Resultat<?> enVigueur(
            ConventionId id, int lue, TransitionEnVigueur t, PassageDeConvention passage) {
        var reprise =
                t == TransitionEnVigueur.RETIRER_LA_REPRISE
                        ? reprises.trouver(id).orElse(null)
                        : null;
        return reprise == null
                ? enVigueur.franchir(id, lue, t, passage.demande())
                : reprises.retirer(id, reprise.version(), Saisies.texte(passage.motif()));
    }
}
