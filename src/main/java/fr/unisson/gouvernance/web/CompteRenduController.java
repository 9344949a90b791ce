package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.ApprobationsDesComptesRendus;
import fr.unisson.gouvernance.CompteRendu;
import fr.unisson.gouvernance.ComptesRendus;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.RedactionsDeComptesRendus;
import fr.unisson.gouvernance.RelancesDuCompteRendu;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.web.PageCompteRendu.Saisie;
import fr.unisson.gouvernance.web.PageNotes.NoteLue;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The minutes: read again, sent, approved, completed, printed.
@Controller
@Acces
@RequestMapping("/reunions/{id}/compte-rendu")
class CompteRenduController {

    private static final Map<String, String> CHAMPS =
            Map.of(Motif.SANS_MOTIF, "motif", "TEXTE", "ajout");

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final Seances seances;
    private final ComptesRendus comptesRendus;
    private final RedactionsDeComptesRendus redactions;
    private final ApprobationsDesComptesRendus approbations;
    private final RelancesDuCompteRendu relances;
    private final CompositionCompteRendu composition;
    private final Templates pages;

    CompteRenduController(
            Reunions reunions,
            OrdresDuJour ordres,
            Seances seances,
            ComptesRendus comptesRendus,
            RedactionsDeComptesRendus redactions,
            ApprobationsDesComptesRendus approbations,
            RelancesDuCompteRendu relances,
            CompositionCompteRendu composition,
            Templates pages) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.seances = seances;
        this.comptesRendus = comptesRendus;
        this.redactions = redactions;
        this.approbations = approbations;
        this.relances = relances;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ReunionId id) {
        return page(id, Saisie.VIDE, Erreurs.AUCUNE);
    }

    private JteModel page(ReunionId id, Saisie saisie, Erreurs erreurs) {
        return pages.gouvernanceCompteRendu(composition.page(id, saisie, erreurs));
    }

    @GetMapping("/notes")
    JteModel notes(@PathVariable ReunionId id) {
        return notes(tenue(id), Map.of(), Map.of(), Erreurs.AUCUNE);
    }

    /// Fields `note-12` and `version-12` of each point.
    @PostMapping("/notes")
    Object relire(@PathVariable ReunionId id, @RequestParam Map<String, String> champs) {
        var r = tenue(id);
        var motifs = new ArrayList<Motif>();
        var indiscretes = Erreurs.AUCUNE;
        Map<Long, String> refusees = new HashMap<>();
        Map<Long, String> enConflit = new HashMap<>();
        for (var p : traites(id)) {
            var texte = champs.get("note-" + p.id());
            if (texte == null) continue;
            var ecrit = texte.replace("\r\n", "\n").strip();
            if (ecrit.equals(p.note())) continue;
            var indiscrete = Erreurs.AUCUNE.raconter("note-" + p.id(), ecrit, Champs.DOCUMENT);
            if (!indiscrete.vide()) {
                indiscretes = indiscretes.avec(indiscrete);
                refusees.put(p.id().valeur(), ecrit);
                continue;
            }
            int version = Saisies.entier(champs.get("version-" + p.id())).orElse(0);
            var note = seances.noter(p.id(), version, ecrit);
            motifs.addAll(note.motifs());
            if (!note.estFait()) enConflit.put(p.id().valeur(), ecrit);
        }
        if (motifs.isEmpty() && indiscretes.vide()) {
            return Redirection.vers(adresse(id)).avecMessage("Les notes sont enregistrées.");
        }
        var distincts = motifs.stream().distinct().toList();
        return Refus.page(
                distincts,
                notes(r, refusees, enConflit, indiscretes.avec(Refus.erreurs(distincts, CHAMPS))));
    }

    /// What was typed stays in its field; both texts are shown where somebody was faster.
    private JteModel notes(
            Reunion r, Map<Long, String> refusees, Map<Long, String> enConflit, Erreurs erreurs) {
        var notes =
                traites(r.id()).stream()
                        .map(p -> {
                            var mien = enConflit.get(p.id().valeur());
                            return new NoteLue(
                                    p.id().toString(),
                                    p.titre(),
                                    p.noteVersion(),
                                    mien == null
                                            ? refusees.getOrDefault(p.id().valeur(), p.note())
                                            : mien,
                                    mien == null ? null : p.note());
                        })
                        .toList();
        return pages.gouvernanceNotes(
                new PageNotes(
                        CompositionReunion.filDepuis(r),
                        adresse(r.id()) + "/notes",
                        adresse(r.id()),
                        notes,
                        erreurs));
    }

    private List<Point> traites(ReunionId id) {
        return ordres.lister(id).stream().filter(p -> p.etat().alOrdreDuJour()).toList();
    }

    @GetMapping("/diffusion")
    JteModel demander(@PathVariable ReunionId id) {
        return diffusion(tenue(id), Erreurs.AUCUNE);
    }

    @PostMapping("/diffusion")
    Object diffuser(@PathVariable ReunionId id, @RequestParam int version) {
        var resultat = comptesRendus.diffuser(id, version);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id)).avecMessage("Le compte rendu est diffusé.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> diffusion(tenue(id), e));
    }

    private JteModel diffusion(Reunion r, Erreurs erreurs) {
        var jours = r.instance().silenceJours();
        var sansCourriel = MotsDeParticipation.sansCourriel(reunions.participants(r.id()));
        return pages.gouvernanceMot(
                new PageMot(
                        CompositionReunion.filDepuis(r),
                        "Diffuser le compte rendu",
                        r.nom(),
                        "Le texte est figé et envoyé aux membres. Il ne se corrige ensuite que par"
                                + " un rectificatif daté. "
                                + (jours == null
                                        ? "Il est approuvé quand chacun s’est prononcé."
                                        : "Sans objection dans les "
                                                + jours
                                                + " jours, il est approuvé."),
                        sansCourriel.isEmpty()
                                ? ""
                                : "Sans adresse de courriel, à qui le remettre autrement : "
                                        + sansCourriel
                                        + ".",
                        adresse(r.id()) + "/diffusion",
                        adresse(r.id()),
                        "Diffuser le compte rendu",
                        r.version(),
                        false,
                        null,
                        false,
                        null,
                        erreurs));
    }

    @PostMapping("/position/{siege}")
    Object prononcer(
            @PathVariable ReunionId id,
            @PathVariable long siege,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String motif) {
        var saisie = new Saisie(null, siege, position, motif);
        var erreurs = Erreurs.AUCUNE.raconter("motif", motif, Champs.TEXTE);
        var lue = Saisies.parmi(Position.class, position);
        if (lue.isEmpty()) erreurs = erreurs.plus("position", "Choisissez une position.");
        if (lue.isEmpty() || !erreurs.vide()) return Refus.page(page(id, saisie, erreurs));
        return switch (approbations.prononcer(id, siege, lue.get(), motif)) {
            case Resultat.Fait<EtatReunion>(var etat) ->
                    Redirection.vers(adresse(id))
                            .avecMessage(
                                    etat == EtatReunion.CR_APPROUVE
                                            ? "Le compte rendu est approuvé."
                                            : "Votre position est enregistrée.");
            case Resultat.Refus<EtatReunion>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, saisie, e));
        };
    }

    @PostMapping("/depart/{siege}")
    Object constaterLeDepart(@PathVariable ReunionId id, @PathVariable long siege) {
        return switch (approbations.constaterLeDepart(id, siege)) {
            case Resultat.Fait<EtatReunion>(var etat) ->
                    Redirection.vers(adresse(id))
                            .avecMessage(
                                    etat == EtatReunion.CR_APPROUVE
                                            ? "Le compte rendu est approuvé."
                                            : "Cette personne n’est plus attendue.");
            case Resultat.Refus<EtatReunion>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, Saisie.VIDE, e));
        };
    }

    @PostMapping("/relance")
    Object relancer(@PathVariable ReunionId id) {
        return switch (relances.relancer(id)) {
            case Resultat.Fait<Integer>(var ecrites) ->
                    Redirection.vers(adresse(id))
                            .avecMessage(
                                    ecrites == 1
                                            ? "Une personne est relancée."
                                            : ecrites + " personnes sont relancées.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, Saisie.VIDE, e));
        };
    }

    @PostMapping("/ajouts")
    Object completer(@PathVariable ReunionId id, @RequestParam(defaultValue = "") String ajout) {
        var resultat = comptesRendus.completer(id, ajout.replace("\r\n", "\n"));
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id))
                    .avecMessage("Le rectificatif est joint et envoyé.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(id, Saisie.ajout(ajout), e));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable ReunionId id) {
        var r = reunions.lire(id);
        var c = charger(id);
        var nom =
                ContentDisposition.attachment()
                        .filename("compte-rendu-" + r.jour() + "-" + id + ".pdf")
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, nom.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(redactions.imprimer(r, c).octets());
    }

    private CompteRendu charger(ReunionId id) {
        return comptesRendus
                .trouver(id)
                .orElseThrow(() -> new Introuvable("compte rendu de la réunion " + id));
    }

    private Reunion tenue(ReunionId id) {
        var r = reunions.lire(id);
        if (!r.instance().tenue()) {
            throw new Interdit("La présidence ou le secrétariat écrit le compte rendu.");
        }
        return r;
    }

    private static String adresse(ReunionId id) {
        return ReunionsController.ADRESSE + "/" + id + "/compte-rendu";
    }
}
