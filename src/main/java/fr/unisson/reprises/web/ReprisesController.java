package fr.unisson.reprises.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.documents.Envoi;
import fr.unisson.reprises.Reprise;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.reprises.web.CompositionReprise.Lieu;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Brings in a convention signed elsewhere: a form, a review with the signed document, then the
/// deed.
@Controller
@Acces
class ReprisesController {

    static final String ADRESSE = "/conventions/reprise";
    private static final Lieu LIEU =
            new Lieu(
                    Fil.de("Conventions", "/conventions"),
                    "Reprendre une convention signée ailleurs",
                    ADRESSE,
                    false);

    private final CompositionReprise composition;
    private final ReprisesDeConventions reprises;
    private final ConventionsReprises conventions;
    private final Templates pages;

    ReprisesController(
            CompositionReprise composition,
            ReprisesDeConventions reprises,
            ConventionsReprises conventions,
            Templates pages) {
        this.composition = composition;
        this.reprises = reprises;
        this.conventions = conventions;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel presenter() {
        return formulaire(RepriseForm.vide(), organisation(), Erreurs.AUCUNE, false);
    }

    /// @param saisie `action` says what the pressed button asks
    @PostMapping(ADRESSE)
    Object avancer(
            @RequestParam MultiValueMap<String, String> saisie,
            @RequestParam(required = false) @Nullable MultipartFile copie)
            throws IOException {
        var mienne = organisation();
        var form = RepriseForm.lire(saisie);
        var action = Saisies.texte(saisie.getFirst("action"));
        var change = form.apres(action);
        if (change.isPresent()) {
            return formulaire(
                    change.get(), mienne, Erreurs.AUCUNE, action.equals(RepriseForm.CHERCHER));
        }
        return action.equals("enregistrer")
                ? enregistrer(form, mienne, copie)
                : relire(form, mienne, Erreurs.AUCUNE);
    }

    private Object relire(RepriseForm form, OrganisationId mienne, Erreurs erreurs) {
        var lue = LectureDuFormulaire.de(form, mienne);
        var reprise = lue.reprise();
        if (reprise == null) return refuser(form, mienne, lue.erreurs());
        return switch (conventions.verifier(reprise.convention())) {
            case Resultat.Refus<SituationDeReprise>(var motifs) ->
                    refuser(form, mienne, Refus.erreurs(motifs, LectureDuFormulaire.CHAMPS));
            case Resultat.Fait<SituationDeReprise>(var situation) -> {
                var page =
                        pages.reprisesRelecture(
                                composition.relecture(LIEU, form, reprise, situation, erreurs));
                yield erreurs.vide() ? page : Refus.page(page);
            }
        };
    }

    private Object enregistrer(
            RepriseForm form, OrganisationId mienne, @Nullable MultipartFile copie)
            throws IOException {
        var lue = LectureDuFormulaire.de(form, mienne);
        var reprise = lue.reprise();
        if (reprise == null) return refuser(form, mienne, lue.erreurs());
        if (copie == null || copie.isEmpty()) {
            return relire(
                    form, mienne, Erreurs.de("copie", "Choisissez le document signé, en PDF."));
        }
        try (var flux = copie.getInputStream()) {
            var nom = copie.getOriginalFilename();
            return enregistree(
                    form, mienne, reprise, new Envoi(nom == null ? "convention.pdf" : nom, flux));
        }
    }

    private Object enregistree(
            RepriseForm form, OrganisationId mienne, Reprise reprise, Envoi envoi) {
        return switch (reprises.reprendre(reprise, envoi)) {
            case Resultat.Fait<ConventionId>(var id) ->
                    Redirection.vers("/conventions/" + id + "/origine")
                            .avecMessage(
                                    "La convention est reprise. Une autre partie est invitée à la"
                                            + " confirmer.");
            case Resultat.Refus<ConventionId>(var motifs) ->
                    relire(form, mienne, Refus.erreurs(motifs, LectureDuFormulaire.CHAMPS));
        };
    }

    private ResponseEntity<JteModel> refuser(
            RepriseForm form, OrganisationId mienne, Erreurs erreurs) {
        return Refus.page(formulaire(form, mienne, erreurs, false));
    }

    private JteModel formulaire(
            RepriseForm form, OrganisationId mienne, Erreurs erreurs, boolean cherche) {
        return pages.reprisesFormulaire(
                composition.formulaire(LIEU, form, mienne, erreurs, cherche));
    }

    private OrganisationId organisation() {
        var organisation = SessionCourante.organisationExigee();
        if (!conventions.permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent les conventions de leur"
                            + " organisation.");
        }
        return organisation;
    }
}
