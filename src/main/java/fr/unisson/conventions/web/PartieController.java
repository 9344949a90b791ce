package fr.unisson.conventions.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// The sheet of one party.
@Controller
@Acces
class PartieController {

    private static final int ETABLISSEMENTS_OFFERTS = 100;
    private static final Erreurs AUTRE_MANDAT =
            Erreurs.de("mandat", "Choisissez un mandat en cours de votre organisation.");

    private final DossiersLus dossiers;
    private final Parties parties;
    private final Annuaire annuaire;
    private final Mandats mandats;
    private final Clock horloge;
    private final Templates pages;

    PartieController(
            DossiersLus dossiers,
            Parties parties,
            Annuaire annuaire,
            Mandats mandats,
            Clock horloge,
            Templates pages) {
        this.dossiers = dossiers;
        this.parties = parties;
        this.annuaire = annuaire;
        this.mandats = mandats;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/parties/{partie}")
    JteModel lire(@PathVariable long id, @PathVariable long partie) {
        var lue = parties.charger(new ConventionId(id), partie);
        return page(id, lue, actuelle(lue), Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/parties/{partie}")
    Object enregistrer(
            @PathVariable long id,
            @PathVariable long partie,
            @ModelAttribute FichePartieForm form) {
        var lue = parties.charger(new ConventionId(id), partie);
        if (form.mandat() != null && offerts(lue).noneMatch(m -> m.id().valeur() == form.mandat()))
            return ResponseEntity.status(422).body(page(id, lue, form, AUTRE_MANDAT));
        var version = form.version() == null ? -1 : form.version();
        var resultat = parties.decrire(new ConventionId(id), partie, version, form.commande());
        return resultat.estFait()
                ? Redirection.vers(Face.PARTIES.adresse(id))
                        .avecMessage("La fiche est enregistrée.")
                : Refus.page(resultat.motifs(), Map.of(), e -> page(id, lue, form, e));
    }

    private Stream<Mandat> offerts(PartieVue partie) {
        return mandats
                .listerValides(
                        partie.organisation().valeur(),
                        Matiere.CONVENTIONS,
                        Dates.jourDe(horloge.instant()))
                .stream();
    }

    private JteModel page(long id, PartieVue partie, FichePartieForm form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.PARTIES);
        if (!dossier.lecteur().pour().contains(partie.id())) {
            throw new Interdit("Chaque partie complète elle-même sa fiche.");
        }
        var organisation = annuaire.charger(partie.organisation());
        var etablissements =
                annuaire.etablissements(partie.organisation(), null, ETABLISSEMENTS_OFFERTS);
        return pages.conventionsPartie(
                new PagePartie(
                        dossier.tete(),
                        partie.id(),
                        partie.nom(),
                        organisation.finess() != null,
                        organisation.finess() == null
                                        && organisation.siren() == null
                                        && organisation.rna() == null
                                ? "/annuaire/organisations/" + partie.organisation()
                                : null,
                        offerts(partie)
                                .map(m ->
                                        new Choix(
                                                m.id().toString(),
                                                m.titulaire() + ", " + m.fonction()))
                                .toList(),
                        etablissements.elements().stream()
                                .filter(e -> !e.ferme())
                                .map(e ->
                                        new Choix(
                                                Long.toString(e.id().valeur()),
                                                e.nom(),
                                                e.adresse().ville()))
                                .toList(),
                        etablissements.suite() == null,
                        form,
                        erreurs));
    }

    private static FichePartieForm actuelle(PartieVue p) {
        return new FichePartieForm(
                p.version(),
                p.representant(),
                p.representantQualite(),
                p.mandat(),
                String.join("\n", p.missions()),
                p.finessExplique(),
                p.etablissements());
    }
}
