package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.gouvernance.MandatId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Who will sign for a party: chosen apart from its sheet, because a mandate can end long after the
/// text is settled.
@Controller
@Acces
@RequestMapping("/conventions/{id}/parties/{partie}/mandat")
class MandatDePartieController {

    private static final Erreurs A_CHOISIR =
            Erreurs.de("mandat", "Choisissez la personne qui signera.");

    private final DossiersLus dossiers;
    private final Parties parties;
    private final Mandats mandats;
    private final Clock horloge;
    private final Templates pages;

    MandatDePartieController(
            DossiersLus dossiers,
            Parties parties,
            Mandats mandats,
            Clock horloge,
            Templates pages) {
        this.dossiers = dossiers;
        this.parties = parties;
        this.mandats = mandats;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id, @PathVariable long partie) {
        var lue = parties.charger(new ConventionId(id), partie);
        return page(id, lue, lue.version(), lue.mandat(), Erreurs.AUCUNE);
    }

    @PostMapping
    Object choisir(
            @PathVariable long id,
            @PathVariable long partie,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable Long mandat) {
        var lue = parties.charger(new ConventionId(id), partie);
        if (mandat == null)
            return ResponseEntity.status(422).body(page(id, lue, version, null, A_CHOISIR));
        var resultat =
                parties.choisirMandat(new ConventionId(id), partie, version, new MandatId(mandat));
        return resultat.estFait()
                ? Redirection.vers(Face.PARTIES.adresse(id))
                        .avecMessage("Le mandat de signature est choisi.")
                : Refus.page(
                        resultat.motifs(),
                        Map.of("MANDAT", "mandat"),
                        e -> page(id, lue, version, mandat, e));
    }

    private JteModel page(
            long id, PartieVue partie, int version, @Nullable Long choisi, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.PARTIES);
        if (!dossier.lecteur().pour().contains(partie.id())) {
            throw new Interdit("Chaque partie choisit elle-même qui signera pour elle.");
        }
        var offerts =
                mandats
                        .listerValides(
                                partie.organisation().valeur(),
                                Matiere.CONVENTIONS,
                                Dates.jourDe(horloge.instant()))
                        .stream()
                        .map(m -> new Choix(m.id().toString(), m.titulaire() + ", " + m.fonction()))
                        .toList();
        return pages.conventionsMandat(
                new PageMandatDePartie(
                        dossier.tete(),
                        partie.id(),
                        partie.nom(),
                        version,
                        offerts,
                        choisi == null ? null : choisi.toString(),
                        erreurs));
    }
}
