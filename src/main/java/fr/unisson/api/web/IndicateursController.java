package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.api.web.IndicateurLu.Valeur;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

/// Indicators and their values.
@RestController
@RequestMapping("/api/v1")
@Acces
@Tag(name = "Indicateurs")
class IndicateursController {

    private static final LocalDate TOUJOURS = LocalDate.of(1900, 1, 1);

    private final Indicateurs indicateurs;
    private final Valeurs valeurs;

    IndicateursController(Indicateurs indicateurs, Valeurs valeurs) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
    }

    /// @param ecrites how many values were received; those that stood already are left as they are
    record Bilan(int ecrites) {}

    @GetMapping("/organisations/{id}/indicateurs")
    @Ouvre(Portee.INDICATEURS_LIRE)
    @Operation(summary = "Les indicateurs d’une organisation, par famille puis par nom")
    PageDeListe<IndicateurLu> lister(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        return PageDeListe.de(
                indicateurs.page(
                        id,
                        Saisies.numero(suite).map(IndicateurId::new).orElse(null),
                        PageDeListe.taille(taille)),
                IndicateurLu::de);
    }

    @GetMapping("/indicateurs/{id}")
    @Ouvre(Portee.INDICATEURS_LIRE)
    @Operation(summary = "Un indicateur, tel que sa méthode le définit aujourd’hui")
    ResponseEntity<IndicateurLu> lire(@PathVariable IndicateurId id) {
        var lu = IndicateurLu.de(indicateurs.lire(id));
        return ResponseEntity.ok().eTag(Versions.etiquette(lu.version())).body(lu);
    }

    @GetMapping("/indicateurs/{id}/valeurs")
    @Ouvre(Portee.INDICATEURS_LIRE)
    @Operation(summary = "Les valeurs d’un indicateur, la plus ancienne d’abord")
    PageDeListe<Valeur> valeurs(
            @PathVariable IndicateurId id,
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        return PageDeListe.de(
                valeurs.page(
                        id,
                        du == null ? TOUJOURS : du,
                        Saisies.numero(suite).orElse(null),
                        PageDeListe.taille(taille)),
                Valeur::de);
    }

    @PostMapping("/organisations/{id}/indicateurs/valeurs")
    @Ouvre(Portee.INDICATEURS_ECRIRE)
    @Operation(summary = "Envoyer des valeurs, mille au plus : toutes sont écrites, ou aucune")
    ResponseEntity<?> envoyer(@PathVariable OrganisationId id, @RequestBody ValeursEcrites lot) {
        var connus =
                indicateurs.lister(id).stream()
                        .collect(Collectors.toMap(IndicateurVue::code, Function.identity()));
        var motifs = new ArrayList<>(lot.refus());
        var saisies = motifs.isEmpty() ? lot.saisies(connus, motifs) : List.<Saisie>of();
        if (motifs.isEmpty()) motifs.addAll(ecrire(id, lot, saisies));
        return motifs.isEmpty()
                ? ResponseEntity.ok(new Bilan(saisies.size()))
                : Probleme.refus(motifs);
    }

    private List<Motif> ecrire(OrganisationId id, ValeursEcrites lot, List<Saisie> saisies) {
        return valeurs.saisir(id, saisies, OrigineValeur.IMPORT).stream()
                .map(r -> lot.situer(saisies.indexOf(r.saisie()), r.code(), r.phrase()))
                .toList();
    }
}
