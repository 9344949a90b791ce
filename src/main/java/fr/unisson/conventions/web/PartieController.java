package fr.unisson.conventions.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
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

    private final DossiersLus dossiers;
    private final Parties parties;
    private final Annuaire annuaire;
    private final Templates pages;

    PartieController(DossiersLus dossiers, Parties parties, Annuaire annuaire, Templates pages) {
        this.dossiers = dossiers;
        this.parties = parties;
        this.annuaire = annuaire;
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
        var version = form.version() == null ? -1 : form.version();
        var resultat =
                parties.decrire(new ConventionId(id), partie, version, form.commande(lue.mandat()));
        return resultat.estFait()
                ? Redirection.vers(Face.PARTIES.adresse(id))
                        .avecMessage("La fiche est enregistrée.")
                : Refus.page(resultat.motifs(), Map.of(), e -> page(id, lue, form, e));
    }

    private JteModel page(long id, PartieVue partie, FichePartieForm form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.PARTIES);
        if (!dossier.lecteur().pour().contains(partie.id())) {
            throw new Interdit("Chaque partie complète elle-même sa fiche.");
        }
        var etablissements =
                annuaire.etablissements(partie.organisation(), null, ETABLISSEMENTS_OFFERTS);
        return pages.conventionsPartie(
                new PagePartie(
                        dossier.tete(),
                        partie.id(),
                        partie.nom(),
                        annuaire.charger(partie.organisation()).finess() != null,
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
                String.join("\n", p.missions()),
                p.finessExplique(),
                p.etablissements());
    }
}
