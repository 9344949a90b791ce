package fr.unisson.conventions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionsSpecifiques;
import fr.unisson.conventions.Creation;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Opens a convention: a form, a search for partners, a page to read again, then the deed.
@Controller
@Acces
class CreationController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "TITRE", "titre",
                    "MODELE", "modele",
                    "DEUX_ORGANISATIONS", "partenaires",
                    "UN_ANIMATEUR", "animateur",
                    "CADRE", "titre");

    private final CompositionCreation composition;
    private final Creation creation;
    private final ConventionsSpecifiques specifiques;
    private final Templates pages;

    CreationController(
            CompositionCreation composition,
            Creation creation,
            ConventionsSpecifiques specifiques,
            Templates pages) {
        this.composition = composition;
        this.creation = creation;
        this.specifiques = specifiques;
        this.pages = pages;
    }

    /// @param cadre the framework under which it is opened, none for most
    @GetMapping("/conventions/nouvelle")
    JteModel nouvelle(
            @RequestParam(required = false) @Nullable String modele,
            @RequestParam(required = false) @Nullable Long cadre) {
        return pages.conventionsNouvelle(
                composition.composer(
                        cadre == null ? composition.vide(modele) : composition.sous(cadre, modele),
                        Erreurs.AUCUNE,
                        false));
    }

    @PostMapping("/conventions/nouvelle")
    Object avancer(@ModelAttribute CreationForm form) {
        var action = Objects.requireNonNullElse(form.action(), "verifier").split(":", 2);
        return switch (action[0]) {
            case "chercher" -> formulaire(form, true);
            case "ajouter" -> formulaire(form.avec(numero(action)), false);
            case "retirer" -> formulaire(form.sans(numero(action)), false);
            case "modifier" -> formulaire(form, false);
            case "creer" -> creer(form);
            default -> verifier(form);
        };
    }

    private JteModel formulaire(CreationForm form, boolean cherche) {
        return pages.conventionsNouvelle(composition.composer(form, Erreurs.AUCUNE, cherche));
    }

    private Object verifier(CreationForm form) {
        var page = composition.composer(form, Erreurs.AUCUNE, false);
        var erreurs = erreurs(page);
        return erreurs.vide() ? pages.conventionsVerification(page) : refuser(form, erreurs);
    }

    private Object creer(CreationForm form) {
        var erreurs = erreurs(composition.composer(form, Erreurs.AUCUNE, false));
        if (!erreurs.vide()) {
            return refuser(form, erreurs);
        }
        return switch (creer(commande(form), form.cadre())) {
            case Resultat.Fait<ConventionId>(var id) ->
                    Redirection.vers("/conventions/" + id)
                            .avecMessage("La convention est créée, les invitations sont parties.");
            case Resultat.Refus<ConventionId>(var motifs) ->
                    refuser(form, Refus.erreurs(motifs, CHAMPS));
        };
    }

    private Resultat<ConventionId> creer(NouvelleConvention nouvelle, @Nullable Long cadre) {
        return cadre == null
                ? creation.creer(nouvelle)
                : specifiques.creer(new ConventionId(cadre), nouvelle);
    }

    private ResponseEntity<JteModel> refuser(CreationForm form, Erreurs erreurs) {
        return ResponseEntity.status(422)
                .body(pages.conventionsNouvelle(composition.composer(form, erreurs, false)));
    }

    /// The shape of what was typed; the rules themselves are the domain's.
    private static Erreurs erreurs(PageCreation page) {
        var form = page.form();
        var erreurs = Erreurs.AUCUNE;
        if (!FiltresForm.rempli(form.titre())) {
            erreurs = erreurs.plus("titre", "Donnez un titre à la convention");
        }
        if (page.modeleChoisi().isEmpty()) {
            erreurs = erreurs.plus("modele", "Choisissez un modèle de départ");
        }
        if (page.organisationChoisie().isEmpty()) {
            erreurs = erreurs.plus("organisation", "Choisissez votre organisation");
        }
        if (page.invitees().isEmpty()) {
            erreurs = erreurs.plus("partenaires", "Ajoutez au moins une organisation partenaire");
        }
        if (page.animateurChoisi().isEmpty()) {
            erreurs = erreurs.plus("animateur", "Choisissez la personne qui animera le travail");
        }
        if (Saisies.dateFausse(form.effet())) {
            erreurs = erreurs.plus("effet", "Indiquez une date qui existe");
        }
        return erreurs;
    }

    private static NouvelleConvention commande(CreationForm form) {
        var organisation = Objects.requireNonNull(form.organisation());
        return new NouvelleConvention(
                Objects.requireNonNull(form.titre()).strip(),
                "",
                Objects.requireNonNull(form.modele()),
                organisation.equals(CompositionCreation.AUCUNE)
                        ? null
                        : OrganisationId.of(organisation),
                form.invitees().stream()
                        .map(OrganisationId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                CompteId.of(Objects.requireNonNull(form.animateur())),
                "",
                Saisies.date(form.effet()).orElse(null),
                form.optionsGardees());
    }

    private static long numero(String[] action) {
        return action.length == 2 && action[1].matches("\\d{1,18}") ? Long.parseLong(action[1]) : 0;
    }
}
