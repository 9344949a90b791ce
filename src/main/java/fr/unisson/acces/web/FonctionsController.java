package fr.unisson.acces.web;

import fr.unisson.acces.domaine.Courriel;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.PersonneId;
import fr.unisson.annuaire.PersonneVue;
import fr.unisson.annuaire.Personnes;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What the directory shows of the organisation chosen in the header: who does what there, with or
/// without an account, and how to reach it.
@Controller
@Acces(roles = "ADMINISTRATION")
class FonctionsController {

    private static final String LISTE = "/administration/fonctions";
    private static final String COORDONNEES = "/administration/coordonnees";

    private final Personnes personnes;
    private final Annuaire annuaire;
    private final Templates pages;

    FonctionsController(Personnes personnes, Annuaire annuaire, Templates pages) {
        this.personnes = personnes;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping(LISTE)
    JteModel lister() {
        var ici = annuaire.charger(OrganisationAdministree.id());
        return pages.accesFonctions(
                new PageFonctions(
                        ici.raisonSociale(),
                        "/annuaire/organisations/" + ici.id(),
                        personnes.lister(ici.id()).stream()
                                .map(FonctionsController::ligne)
                                .toList()));
    }

    @GetMapping(LISTE + "/nouvelle")
    JteModel nouvelle() {
        return saisie(null, FonctionForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(LISTE)
    Object ajouter(@ModelAttribute FonctionForm form) {
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return refus(saisie(null, form, erreurs));
        personnes.ajouter(form.versPersonne(new PersonneId(0), OrganisationAdministree.id()));
        return Redirection.vers(LISTE).avecMessage("La fonction est enregistrée.");
    }

    @GetMapping(LISTE + "/{id}")
    JteModel lire(@PathVariable long id) {
        return saisie(id, FonctionForm.de(charger(id)), Erreurs.AUCUNE);
    }

    @PostMapping(LISTE + "/{id}")
    Object modifier(@PathVariable long id, @ModelAttribute FonctionForm form) {
        var personne = charger(id);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return refus(saisie(id, form, erreurs));
        personnes.modifier(form.versPersonne(personne.id(), personne.organisation()));
        return Redirection.vers(LISTE).avecMessage("La fonction est enregistrée.");
    }

    @GetMapping(COORDONNEES)
    JteModel coordonnees() {
        var adresse = annuaire.charger(OrganisationAdministree.id()).adresse();
        return coordonnees(
                ou(adresse.complement()),
                ou(adresse.telephone()),
                ou(adresse.courriel()),
                Erreurs.AUCUNE);
    }

    @PostMapping(COORDONNEES)
    Object changer(
            @RequestParam(defaultValue = "") String complement,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam(defaultValue = "") String courriel) {
        if (!courriel.isBlank() && Courriel.lire(courriel).isEmpty())
            return refus(
                    coordonnees(
                            complement,
                            telephone,
                            courriel,
                            Erreurs.de("courriel", "Écrivez une adresse comme nom@exemple.fr.")));
        annuaire.modifierCoordonnees(
                OrganisationAdministree.id(),
                FonctionForm.propre(complement),
                FonctionForm.propre(telephone),
                FonctionForm.propre(courriel));
        return Redirection.vers(COORDONNEES).avecMessage("Les coordonnées sont enregistrées.");
    }

    /// Somebody of another organisation is not there.
    private PersonneVue charger(long id) {
        var personne = personnes.charger(new PersonneId(id));
        if (!personne.organisation().equals(OrganisationAdministree.id()))
            throw new Introuvable("personne " + id);
        return personne;
    }

    private JteModel saisie(@Nullable Long id, FonctionForm form, Erreurs erreurs) {
        return pages.accesFonction(
                new PageFonctions.Saisie(
                        id == null ? "Ajouter une personne" : "Modifier une fonction",
                        id == null ? LISTE : LISTE + "/" + id,
                        form,
                        erreurs));
    }

    private JteModel coordonnees(
            String complement, String telephone, String courriel, Erreurs erreurs) {
        var ici = annuaire.charger(OrganisationAdministree.id());
        return pages.accesCoordonnees(
                new PageFonctions.Coordonnees(
                        ici.raisonSociale(),
                        "finess".equals(ici.source()),
                        complement,
                        telephone,
                        courriel,
                        erreurs));
    }

    private static Ligne ligne(PersonneVue p) {
        var fin = p.jusquAu();
        return new Ligne(
                p.nomComplet().strip(),
                LISTE + "/" + p.id(),
                p.fonction() + (fin == null ? "" : ", jusqu’au " + Dates.jour(fin)));
    }

    private static String ou(@Nullable String texte) {
        return Objects.requireNonNullElse(texte, "");
    }

    private static ResponseEntity<JteModel> refus(JteModel page) {
        return ResponseEntity.status(422).body(page);
    }
}
