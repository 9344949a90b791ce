package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.Rattachements;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Attaches an entry of the directory to the one that is the same organisation: its author from its
/// page, who runs the platform from theirs.
@Controller
@Acces
class RattachementController {

    private static final String AUTEUR = "/annuaire/organisations/{id}/rattachement";
    private static final String PLATEFORME = "/plateforme/organisations/{id}/rattachement";
    private static final Map<String, String> CHAMPS = Map.of(Motif.SANS_MOTIF, "motif");
    private static final int TROUVEES = 12;

    private final Rattachements rattachements;
    private final Annuaire annuaire;
    private final Templates pages;

    RattachementController(Rattachements rattachements, Annuaire annuaire, Templates pages) {
        this.rattachements = rattachements;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    /// @param vers the one that was chosen among those found
    @GetMapping(AUTEUR)
    JteModel chercher(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganisationId vers) {
        return page(id, vers, q, "", Erreurs.AUCUNE, false);
    }

    @PostMapping(AUTEUR)
    Object rattacher(
            @PathVariable OrganisationId id,
            @RequestParam OrganisationId vers,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean confirme) {
        return rattacher(id, vers, motif, confirme, false);
    }

    @GetMapping(PLATEFORME)
    @Acces(roles = "PLATEFORME")
    JteModel chercherPourLaPlateforme(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganisationId vers) {
        return page(id, vers, q, "", Erreurs.AUCUNE, true);
    }

    @PostMapping(PLATEFORME)
    @Acces(roles = "PLATEFORME")
    Object rattacherPourLaPlateforme(
            @PathVariable OrganisationId id,
            @RequestParam OrganisationId vers,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean confirme) {
        return rattacher(id, vers, motif, confirme, true);
    }

    private Object rattacher(
            OrganisationId id,
            OrganisationId vers,
            String motif,
            boolean confirme,
            boolean plateforme) {
        if (!confirme) {
            var erreurs = Erreurs.de("confirme", "Cochez la case pour confirmer.");
            return Refus.page(page(id, vers, "", motif, erreurs, plateforme));
        }
        return switch (rattachements.rattacher(id, vers, motif, plateforme)) {
            case Resultat.Fait<OrganisationId>(var actuelle) ->
                    Redirection.vers("/annuaire/organisations/" + actuelle)
                            .avecMessage("La fiche est rattachée à celle-ci.");
            case Resultat.Refus<OrganisationId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, vers, "", motif, e, plateforme));
        };
    }

    private JteModel page(
            OrganisationId id,
            @Nullable OrganisationId vers,
            String q,
            String motif,
            Erreurs erreurs,
            boolean plateforme) {
        var adresse = (plateforme ? PLATEFORME : AUTEUR).replace("{id}", id.toString());
        var prevu = rattachements.prevoir(id, vers, plateforme);
        var choisie = prevu.vers();
        return pages.annuaireRattachement(
                new RattachementPage(
                        adresse,
                        prevu,
                        choisie == null ? List.of() : Fiches.faits(choisie),
                        q,
                        q.isBlank() ? List.of() : trouvees(q, id, adresse),
                        motif,
                        erreurs));
    }

    private List<Ligne> trouvees(String q, OrganisationId sauf, String adresse) {
        var critere = CritereRecherche.texte(q).parmi(GenreAnnuaire.ORGANISATION);
        return annuaire.chercher(critere, null, TROUVEES).tranche().elements().stream()
                .filter(r -> r.id() != sauf.valeur())
                .map(r ->
                        new Ligne(
                                r.nom(),
                                adresse + "?vers=" + r.id(),
                                Stream.of(
                                                r.ville(),
                                                r.finess() == null
                                                        ? r.immatriculation()
                                                        : "FINESS " + r.finess())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }
}
