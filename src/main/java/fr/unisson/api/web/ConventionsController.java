package fr.unisson.api.web;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Comptes;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.api.web.ConventionLue.Ligne;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Creation;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.Repertoire;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Conventions: found, read, opened.
@RestController
@RequestMapping("/api/v1/conventions")
@Acces
@Tag(name = "Conventions")
class ConventionsController {

    private final Repertoire repertoire;
    private final Conventions conventions;
    private final Parties parties;
    private final TermesDesConventions termes;
    private final Textes textes;
    private final Creation creation;
    private final Annuaire annuaire;
    private final Comptes comptes;
    private final Habilitations habilitations;

    ConventionsController(
            Repertoire repertoire,
            Conventions conventions,
            Parties parties,
            TermesDesConventions termes,
            Textes textes,
            Creation creation,
            Annuaire annuaire,
            Comptes comptes,
            Habilitations habilitations) {
        this.repertoire = repertoire;
        this.conventions = conventions;
        this.parties = parties;
        this.termes = termes;
        this.textes = textes;
        this.creation = creation;
        this.annuaire = annuaire;
        this.comptes = comptes;
        this.habilitations = habilitations;
    }

    /// @param numero of a frozen text
    /// @param empreinte its SHA-256
    record Texte(int numero, String empreinte, String texte) {}

    @GetMapping
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Les conventions que ce jeton peut lire, la dernière à bouger d’abord")
    PageDeListe<Ligne> lister(
            @RequestParam(required = false) @Nullable String texte,
            @RequestParam(required = false) @Nullable Set<EtatConvention> etat,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var filtres =
                new Repertoire.Filtres(texte, etat == null ? Set.of() : etat, type, organisation);
        return PageDeListe.de(
                repertoire.page(filtres, suite, PageDeListe.taille(taille)), Ligne::de);
    }

    @GetMapping("/{id}")
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Une convention, avec ses parties, son terme et les versions de son texte")
    ResponseEntity<ConventionLue> lire(@PathVariable ConventionId id) {
        var lue = lue(id);
        return ResponseEntity.ok().eTag(Versions.etiquette(lue.version())).body(lue);
    }

    @GetMapping("/{id}/versions/{numero}")
    @Ouvre(Portee.CONVENTIONS_LIRE)
    @Operation(summary = "Une version figée du texte, en Markdown, avec son empreinte")
    Texte version(@PathVariable ConventionId id, @PathVariable int numero) {
        var version = textes.version(id, numero);
        return new Texte(version.numero(), version.empreinte(), version.texte());
    }

    @PostMapping
    @Ouvre(Portee.CONVENTIONS_ECRIRE)
    @Operation(
            summary =
                    "Ouvrir une convention, avec un jeton personnel ; « Idempotency-Key » évite de"
                            + " l’ouvrir deux fois")
    ResponseEntity<?> creer(@RequestBody ConventionEcrite ecrite) {
        var motifs = refus(ecrite);
        if (!motifs.isEmpty()) return Probleme.refus(motifs);
        return switch (creation.creer(ecrite.commande())) {
            case Resultat.Fait<ConventionId>(var nee) ->
                    ResponseEntity.created(URI.create("/api/v1/conventions/" + nee)).body(lue(nee));
            case Resultat.Refus<ConventionId>(var trouves) -> Probleme.refus(trouves);
        };
    }

    private ConventionLue lue(ConventionId id) {
        return ConventionLue.de(
                conventions.charger(id),
                termes.trouver(id),
                parties.lister(id),
                textes.versionsLisibles(id));
    }

    private List<Motif> refus(ConventionEcrite ecrite) {
        var session = SessionCourante.exigee();
        var moi = new CompteId(session.compte().compte());
        if (comptes.charger(moi).technique())
            return List.of(
                    new Motif(
                            Motif.ROLE,
                            "Une convention s’ouvre au nom d’une personne, qui en sera référente :"
                                    + " prenez un jeton personnel."));
        var siennes = session.habilitations().keySet();
        var animateurs =
                siennes.stream()
                        .flatMap(o -> habilitations.membres(o).stream())
                        .filter(m -> !m.compte().ferme())
                        .map(m -> m.compte().id())
                        .collect(Collectors.toSet());
        animateurs.add(moi);
        return ecrite.refus(
                annuaire.noms(ecrite.organisationsInvitees()).keySet(),
                siennes,
                animateurs,
                session.habilitations().values().stream()
                        .anyMatch(r -> r.contains(RoleOrganisation.FACILITATEUR_SRA)));
    }
}
