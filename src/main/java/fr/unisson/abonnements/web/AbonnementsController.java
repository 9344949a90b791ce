package fr.unisson.abonnements.web;

import fr.unisson.abonnements.AbonnementVu;
import fr.unisson.abonnements.Abonnements;
import fr.unisson.abonnements.web.PageAbonnements.Saisie;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The subscriptions of the organisation chosen in the header.
@Controller
@Acces(roles = "ADMINISTRATION")
class AbonnementsController {

    private static final String ADRESSE = CompositionAbonnements.ADRESSE;

    private final Abonnements abonnements;
    private final Annuaire annuaire;
    private final Templates pages;

    AbonnementsController(Abonnements abonnements, Annuaire annuaire, Templates pages) {
        this.abonnements = abonnements;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel page() {
        return page(Saisie.VIDE, null, Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE)
    Object creer(
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(required = false) @Nullable String adresse,
            @RequestParam(required = false) @Nullable List<String> genres) {
        var saisie =
                new Saisie(
                        Saisies.texte(nom),
                        Saisies.texte(adresse),
                        genres == null ? List.of() : genres);
        var erreurs = CompositionAbonnements.verifier(saisie, abonnements);
        if (!erreurs.vide()) return Refus.page(page(saisie, null, erreurs));
        var cree =
                abonnements.creer(
                        SessionCourante.organisationExigee(),
                        saisie.nom(),
                        saisie.adresse(),
                        CompositionAbonnements.genres(saisie));
        return page(Saisie.VIDE, cree.secret(), Erreurs.AUCUNE);
    }

    @GetMapping(ADRESSE + "/{id}")
    JteModel fiche(@PathVariable long id) {
        var abonnement = charger(id);
        return pages.abonnementsFiche(
                CompositionAbonnements.page(abonnement, abonnements.derniers(abonnement)));
    }

    @PostMapping(ADRESSE + "/{id}/essai")
    Redirection essayer(@PathVariable long id) {
        var abonnement = charger(id);
        abonnements.essayer(abonnement);
        return Redirection.vers(CompositionAbonnements.lien(abonnement))
                .avecMessage("Un message d’essai part dans quelques secondes.");
    }

    @PostMapping(ADRESSE + "/{id}/suspension")
    Redirection suspendre(@PathVariable long id) {
        var abonnement = charger(id);
        abonnements.suspendre(abonnement);
        return Redirection.vers(CompositionAbonnements.lien(abonnement))
                .avecMessage(
                        "Plus rien ne part, et ce qui arrive d’ici la reprise ne sera pas annoncé.");
    }

    @PostMapping(ADRESSE + "/{id}/reprise")
    Redirection reprendre(@PathVariable long id) {
        var abonnement = charger(id);
        abonnements.reprendre(abonnement);
        return Redirection.vers(CompositionAbonnements.lien(abonnement))
                .avecMessage("Les envois reprennent.");
    }

    @PostMapping(ADRESSE + "/{id}/retrait")
    Redirection retirer(@PathVariable long id) {
        var abonnement = charger(id);
        abonnements.retirer(abonnement);
        return Redirection.vers(ADRESSE)
                .avecMessage("« " + abonnement.nom() + " » ne sera plus prévenu de rien.");
    }

    @PostMapping(ADRESSE + "/{id}/envois/{envoi}")
    Redirection renvoyer(@PathVariable long id, @PathVariable long envoi) {
        var abonnement = charger(id);
        abonnements.renvoyer(abonnement, envoi);
        return Redirection.vers(CompositionAbonnements.lien(abonnement))
                .avecMessage("Le message repart dans quelques secondes.");
    }

    private AbonnementVu charger(long id) {
        return abonnements.charger(SessionCourante.organisationExigee(), id);
    }

    private JteModel page(Saisie saisie, @Nullable String secret, Erreurs erreurs) {
        var ici = SessionCourante.organisationExigee();
        return pages.abonnementsListe(
                CompositionAbonnements.page(
                        annuaire.charger(ici).raisonSociale(),
                        abonnements.lister(ici),
                        saisie,
                        secret,
                        erreurs));
    }
}
