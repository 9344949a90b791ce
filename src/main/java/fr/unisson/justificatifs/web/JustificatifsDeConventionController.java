package fr.unisson.justificatifs.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.DossierId;
import fr.unisson.justificatifs.Justificatifs;
import fr.unisson.justificatifs.MissionAci;
import fr.unisson.justificatifs.Missions;
import fr.unisson.justificatifs.PublicVise;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The evidence that a convention gives: the file of the year in one click, and for which missions.
@Controller
@Acces
class JustificatifsDeConventionController {

    private static final Map<String, String> CHAMPS =
            Map.of("MISSION", "mission", "LIBELLE", "libelle");

    private final PagesDeConvention conventions;
    private final CompositionJustificatifs composition;
    private final Justificatifs justificatifs;
    private final Missions missions;
    private final Templates pages;

    JustificatifsDeConventionController(
            PagesDeConvention conventions,
            CompositionJustificatifs composition,
            Justificatifs justificatifs,
            Missions missions,
            Templates pages) {
        this.conventions = conventions;
        this.composition = composition;
        this.justificatifs = justificatifs;
        this.missions = missions;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/justificatifs")
    JteModel lire(@PathVariable ConventionId id) {
        return page(id, null, null, Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/justificatifs/annee")
    Object preparer(@PathVariable ConventionId id, @RequestParam(defaultValue = "") String pour) {
        var choisi = Saisies.parmi(PublicVise.class, pour).orElse(PublicVise.DIALOGUE_ACI);
        var demande = DemandeDeDossier.deLAnnee(choisi, composition.anneeProposee(), List.of(id));
        return switch (justificatifs.demander(demande)) {
            case Resultat.Fait<DossierId>(var dossier) ->
                    Redirection.vers("/justificatifs/" + dossier);
            case Resultat.Refus<DossierId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, null, null, e));
        };
    }

    @PostMapping("/conventions/{id}/justificatifs/missions")
    Object ajouter(
            @PathVariable ConventionId id,
            @RequestParam(defaultValue = "") String mission,
            @RequestParam(defaultValue = "") String libelle) {
        var lue = Saisies.parmi(MissionAci.class, mission);
        var resultat =
                lue.isEmpty()
                        ? Resultat.<ConventionId>refus(
                                "MISSION", "Choisissez une mission de la liste.")
                        : missions.ajouter(id, lue.get(), libelle);
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/justificatifs")
                        .avecMessage("La mission est ajoutée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, mission, libelle, e));
    }

    @PostMapping("/conventions/{id}/justificatifs/missions/{rang}/retrait")
    Object retirer(@PathVariable ConventionId id, @PathVariable int rang) {
        var resultat = missions.retirer(id, rang);
        return resultat.estFait()
                ? Redirection.vers("/conventions/" + id + "/justificatifs")
                        .avecMessage("La mission est retirée de la liste.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, null, null, e));
    }

    private JteModel page(
            ConventionId id, @Nullable String mission, @Nullable String libelle, Erreurs erreurs) {
        var tete = conventions.ouvrir(id, JustificatifsConfiguration.ONGLET);
        return pages.justificatifsConvention(
                new PageJustificatifsDeConvention(
                        tete,
                        composition.anneeProposee(),
                        PublicVise.offerts().stream()
                                .filter(p -> p != PublicVise.AUTRE)
                                .map(p -> new Choix(p.name(), p.libelle(), p.aide()))
                                .toList(),
                        missions.lister(id).stream()
                                .map(m ->
                                        new PageJustificatifsDeConvention.Mission(
                                                m.rang(),
                                                m.nom(),
                                                (m.par() == null ? "" : m.par() + ", ")
                                                        + Dates.jour(Dates.jourDe(m.le()))))
                                .toList(),
                        missions.peutDire(id),
                        Arrays.stream(MissionAci.values())
                                .map(m -> new Choix(m.name(), m.libelle()))
                                .toList(),
                        mission,
                        libelle,
                        erreurs));
    }
}
